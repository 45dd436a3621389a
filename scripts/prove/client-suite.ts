import { execFile } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { faultsOf, type Drill, type DrillResult } from './drill.ts'
import { lakeCommand, startLakeProcess } from './lake-process.ts'

/** Of 17: hosted Sanity has embeddings of texts, and the lake refuses them by name. */
const atLeast = 16

/** What is about other products than the Content Lake. */
const aboutOthers = /(agentActions|mediaLibrary)\.integration\.test\.ts$/

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
})

export const clientSuite: Drill = {
  name: 'client-suite',
  promise: `At least ${atLeast} of the 17 parts of the integration suite of @sanity/client hold against the lake.`,
  async run({ folder, say, afterwards }): Promise<DrillResult> {
    const checkout = process.env.SANITY_CLIENT_SUITE
    if (checkout === undefined)
      return { figures: { 'not run': 'set SANITY_CLIENT_SUITE to a checkout of sanity-io/client' }, faults: [] }
    const vitest = join(checkout, 'node_modules', 'vitest', 'vitest.mjs')
    const client = join(checkout, 'node_modules', '@sanity', 'client', 'package.json')
    if (!existsSync(vitest) || !existsSync(client))
      throw new Error(`Install vitest, rxjs and the @sanity/client that is to be tried in ${checkout} first.`)
    lakeCommand(folder, ['dataset', 'create', 'test', '--visibility', 'private'])
    const token = lakeCommand(folder, ['token', 'create', '--role', 'administrator'])
    const lake = await startLakeProcess(folder)
    afterwards(() => lake.stop())
    const results = join(folder, 'results.json')
    const { version }: { version: string } = JSON.parse(readFileSync(client, 'utf8'))
    say(`@sanity/client ${version}`)
    const config = configuration({ folder, checkout, url: lake.url, token })
    const args = [vitest, 'run', '--config', config, '--reporter', 'json', '--outputFile', results]
    await new Promise<void>((ended) => execFile(process.execPath, args, { cwd: checkout }, () => ended()))
    const parts = report
      .parse(JSON.parse(readFileSync(results, 'utf8')))
      .testResults.flatMap(({ name, message, assertionResults }) => {
        if (assertionResults.length === 0) throw new Error(`${name} could not be run: ${message}`)
        return aboutOthers.test(name) ? [] : assertionResults
      })
    const failed = parts.filter(({ status }) => status !== 'passed')
    for (const { fullName, failureMessages } of failed) say(`${fullName}: ${failureMessages?.[0]?.split('\n')[0]}`)
    const held = parts.length - failed.length
    return {
      figures: { client: version, parts: parts.length, held },
      faults: faultsOf([held >= atLeast, `${held} of ${parts.length} parts hold`]),
    }
  },
}

interface Parts {
  readonly folder: string
  readonly checkout: string
  readonly url: string
  readonly token: string
}

/** Written for a run: the suite makes its clients for hosted Sanity, and its configuration names neither host nor project of ours. */
function configuration({ folder, checkout, url, token }: Parts): string {
  symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'))
  for (const name of ['@sanity/client', '@sanity/client/stega'])
    writeFileSync(
      join(folder, fileOf(name)),
      `import * as real from '${name}'
export * from '${name}'
export const createClient = (config) =>
  real.createClient({ ...config, apiHost: ${JSON.stringify(url)}, useProjectHostname: false })
`,
    )
  const alias = ['@sanity/client/stega', '@sanity/client'].map((name) => ({
    find: name,
    replacement: join(folder, fileOf(name)),
  }))
  const integrationEnv = {
    SANITY_INTEGRATION_TOKEN: token,
    SANITY_INTEGRATION_ORG_TOKEN: token,
    SANITY_INTEGRATION_PROJECT_ID: 'nap1325',
    SANITY_INTEGRATION_DATASET: 'test',
    SANITY_INTEGRATION_MEDIA_LIBRARY_ID: '',
    SANITY_INTEGRATION_VIDEO_ASSET_ID: '',
  }
  const config = {
    root: checkout,
    resolve: { alias },
    test: { provide: { integrationEnv }, include: ['test/integration/*.integration.test.ts'], testTimeout: 60_000 },
  }
  const file = join(folder, 'vitest.config.mjs')
  // What makes the clients is left to Node, which finds the client that is installed in the checkout.
  writeFileSync(
    file,
    `const config = ${JSON.stringify(config)}
export default { ...config, test: { ...config.test, server: { deps: { external: [/for-the-lake/] } } } }
`,
  )
  return file
}

const fileOf = (name: string) => `${name.replaceAll(/\W+/g, '-')}-for-the-lake.mjs`
