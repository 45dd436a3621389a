import { sitePages } from '../pages/site-pages.ts'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { randomFrom } from '../../lib/weave/random.ts'
import { lakeScript } from '../../server/preparation/lake-command.ts'
import { lakeCommand, runScript } from '../bench/processes.ts'
import { sampleContent } from '../sample/sample-content.ts'
import type { Drill } from './drill.ts'
import { clientFor, makeContent, startSite } from './support/site.ts'
import { randomChange } from './support/random-changes.ts'
import { pause, quantile, until } from './support/wait.ts'

const secret = 'a secret of this drill'

/** Until a kept page has to be what content says, after a change of a story or of consent; and after others. Milliseconds. */
const soon = 1_000
const later = 60_000

export const keptPages: Drill = {
  name: 'kept-pages',
  promise:
    'A second after a change of a story or of consent, and a minute after any other that is shown on many pages, each page that is kept is the one that a rendering anew gives: random changes of words, addresses, references, consent and dates.',
  async run({ folder, isQuick, say, afterwards }) {
    makeContent(folder)
    const file = join(folder, 'sample.ndjson')
    await pipeline(Readable.from(lines()), createWriteStream(file))
    lakeCommand(folder, 'import', file)
    const readToken = lakeCommand(folder, 'token', 'create', '--role', 'site')
    const lake = await runScript(lakeScript, ['serve', '--port', '0', '--data', folder, '--public-url', '/lake'], {})
    afterwards(lake.stop)
    const client = clientFor(folder, lake.url, 'editor')
    const env = { SANITY_LAKE_URL: lake.url, SANITY_API_READ_TOKEN: readToken }
    const kept = await startSite(join(folder, 'kept'), { env })
    afterwards(kept.stop)
    const anew = await startSite(join(folder, 'anew'), { env: { ...env, SANITY_WEBHOOK_SECRET: secret } })
    afterwards(anew.stop)

    const seed = String(Date.now())
    say(`seed ${seed} …`)
    const random = randomFrom(seed)
    const faults: string[] = []
    const rounds = isQuick ? 8 : 60
    const renewed: number[] = []
    const stale: number[] = []
    let compared = 0
    for (let round = 1; round <= rounds; round++) {
      const before = await bytesOf(kept.url, await pathsOf(kept.url))
      const change = await randomChange(random)(client)
      await pause(soon)
      // To this one everything has changed, whatever it was.
      await everythingChanged(anew.url)
      const paths = [...new Set([...(await pathsOf(anew.url)), ...before.keys()])]
      const right = await bytesOf(anew.url, paths)
      const given = await bytesOf(kept.url, paths)
      const differs = (some: ReadonlyMap<string, string>) => (path: string) => some.get(path) !== right.get(path)
      const atFirst = paths.filter(differs(given))
      stale.push(atFirst.length)
      const mayBeStale = !/^(?:story|consentRecord) /.test(change)
      const isRight = async () => !atFirst.some(differs(await bytesOf(kept.url, atFirst)))
      const wrong = mayBeStale && atFirst.length > 0 && (await until(isRight, later)) !== null ? [] : atFirst
      if (wrong.length > 0) faults.push(`round ${round} of seed ${seed}, ${change}: ${wrong.length} pages, ${wrong[0]}`)
      renewed.push(paths.filter((path) => before.get(path) !== given.get(path)).length)
      compared += paths.length
    }
    return {
      figures: {
        rounds,
        'pages compared': compared,
        'pages that a change touched, median': quantile(renewed, 0.5),
        'pages that were served stale after a second, at most': Math.max(...stale),
        'changes after which pages were wrong': faults.length,
      },
      faults,
    }
  },
}

function* lines() {
  for (const document of sampleContent({ stories: 25, signatories: 6 })) yield `${JSON.stringify(document)}\n`
}

/** All pages and what programs read, as the site lists them. */
async function pathsOf(site: string): Promise<string[]> {
  return [
    ...(await sitePages(site)),
    '/sitemap.xml',
    '/en/feed.xml',
    '/nl/feed.json',
    '/api/v1/stories.json',
    '/en/search?q=changed',
  ]
}

async function bytesOf(site: string, paths: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const own = `localhost:${new URL(site).port}`
  const waiting = [...paths]
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const answer = await fetch(site + path, { redirect: 'manual' })
      // Two sites differ in their address.
      const text = (await answer.text()).replaceAll(own, '')
      found.set(path, `${answer.status} ${answer.headers.get('location') ?? ''} ${text}`)
    }
  }
  await Promise.all(Array.from({ length: 4 }, work))
  return found
}

async function everythingChanged(site: string): Promise<void> {
  const body = JSON.stringify({ _id: crypto.randomUUID() })
  const signature = await encodeSignatureHeader(body, Date.now(), secret)
  const headers = { [SIGNATURE_HEADER_NAME]: signature, 'content-type': 'application/json' }
  const { status } = await fetch(`${site}/api/webhook`, { method: 'POST', headers, body })
  if (status !== 204) throw new Error(`The webhook was answered with ${status}.`)
}
