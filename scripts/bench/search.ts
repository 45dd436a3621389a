import { get } from 'node:http'
import { join } from 'node:path'
import { contentVersionHeader } from '../../lib/versions/content-version-header.ts'
import { frontSecretHeader, frontSecretVariable, makeFrontSecret } from '../../server/front/front-secret.ts'
import { searchPath } from '../../lib/routes.ts'
import { importSamples } from './import-samples.ts'
import { lakeCommand, runScript, type Running } from './processes.ts'
import { median } from './wrk.ts'
import { lakeScript } from '../../server/preparation/lake-command.ts'

/** What people ask: one word and several, rare and frequent, right and wrong, half a word, a number, nonsense. */
const questions = [
  'Sample story 0042',
  'women peace security',
  'mediator',
  'medaitor village',
  'negot',
  'council meeting bridge river',
  'womn',
  'training school law',
  'zzzzqqqq',
]
const rounds = 7
const secret = makeFrontSecret()

interface Library {
  readonly url: string
  stop(): Promise<void>
}

/**
 * How long a page of findings takes among few and among many stories, asked for in turn in one run: from the question to
 * the last byte, without the front, which would keep it. Milliseconds, and the ratio of the medians.
 */
export async function searchCosts(folder: string, few = 100, many = 10_000) {
  const libraries: Library[] = []
  try {
    for (const stories of [few, many]) libraries.push(await library(join(folder, `stories-${stories}`), stories))
    const times = libraries.map((): number[] => [])
    for (let round = 0; round <= rounds; round++)
      for (const question of questions)
        for (const [index, { url }] of libraries.entries()) {
          const time = await ask(url, question)
          // The first round makes the index.
          if (round > 0) times[index]?.push(time)
        }
    const [small = Number.NaN, large = Number.NaN] = times.map(median)
    return { few, many, medianFew: tenths(small), medianMany: tenths(large), ratio: tenths(large / small) }
  } finally {
    for (const { stop } of libraries) await stop()
  }
}

/** A lake with so many stories, and the pages before it. */
async function library(dataDir: string, stories: number): Promise<Library> {
  await importSamples(dataDir, stories)
  const token = lakeCommand(dataDir, 'token', 'create', '--role', 'viewer')
  const lake = await runScript(lakeScript, ['serve', '--port', '0', '--data', dataDir], {})
  const env = {
    SANITY_LAKE_URL: lake.url,
    SANITY_API_READ_TOKEN: token,
    NODE_ENV: 'production',
    SITE_URL: lake.url,
    [frontSecretVariable]: secret,
  }
  const pages: Running = await runScript('server/processes/next-main.ts', [], env)
  return {
    url: pages.url,
    async stop() {
      await pages.stop()
      await lake.stop()
    },
  }
}

function ask(url: string, question: string): Promise<number> {
  const began = performance.now()
  const address = `${url}${searchPath('en')}?${new URLSearchParams({ q: question })}`
  return new Promise((resolve, reject) => {
    get(address, { headers: { [contentVersionHeader]: '1', [frontSecretHeader]: secret } }, (answer) => {
      answer.resume()
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(performance.now() - began)
        else reject(new Error(`${address}: ${answer.statusCode}`))
      })
    }).on('error', reject)
  })
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
