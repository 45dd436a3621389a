import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import { lakeCommand, lakeConfig, lakeScript } from '../../server/preparation/lake-command.ts'
import { clientAt } from '../bench/client-at.ts'
import { runScript } from '../bench/processes.ts'
import { makeCertificates } from './certificates.ts'
import { startHostedServer, type HostedCall } from './hosted-server.ts'
import { hostedNames } from './names.ts'
import { featuresOf, type Plan } from './plans.ts'
import { startTunnel } from './tunnel.ts'

/** The project’s id: the one that the lake has. */
const projectId = 'nap1325'
const dataset = 'production'
const seed = join(import.meta.dirname, '..', '..', 'sanity', 'seed', 'production.ndjson')

export interface StandInOptions {
  readonly plan?: Plan
  /** Of the dataset. */
  readonly visibility?: 'private' | 'public'
  /** A file that is imported first; `null`: the dataset is empty. Absent: the site's first content. */
  readonly content?: string | null
}

interface Proxy {
  readonly server: string
  readonly bypass: string
}

export interface StandIn {
  /** All that a site needs to believe that it is on hosted Sanity: its own variables, and how to get there. */
  readonly env: Readonly<Record<string, string>>
  /** The same for a browser: options of Playwright’s `newContext`. The site itself is reached without the proxy. */
  readonly browser: { readonly proxy: Proxy; readonly ignoreHTTPSErrors: true }
  /** The folder of the lake, for its command line: accounts, sign-in links. */
  readonly dataDir: string
  /** An editor’s client, which goes to the lake directly. */
  readonly client: SanityClient
  /** What was asked so far. */
  readonly calls: readonly HostedCall[]
  /** Hosts that are none of the project’s and were asked for through the proxy. They were not reached. */
  readonly refused: readonly string[]
  stop(): Promise<void>
}

/**
 * Stands in for hosted Sanity: the lake behind the host names of a project, with TLS and HTTP/2. Only for tests.
 *
 * ```ts
 * const hosted = await startStandIn(folder, { plan: 'growth' })
 * const site = await startSite(join(folder, 'site'), hosted.env)
 * const page = await (await browser.newContext(hosted.browser)).newPage()
 * ```
 *
 * As at Sanity, and unlike the lake that `npm start` runs: no way to erase history but `purge`, a CDN that keeps what was
 * deleted, addresses of files at `cdn.sanity.io`, features by plan. It cannot show what Sanity does beyond what the lake knows
 * (quotas, who is a member, how its caches behave): `npm run check-hosted` asks the real one.
 * @param folder for content and certificates; whoever made it removes it
 * @throws Error where there is no `openssl`, or a port cannot be had
 */
export async function startStandIn(
  folder: string,
  { plan = 'growth', visibility = 'private', content = seed }: StandInOptions = {},
): Promise<StandIn> {
  const dataDir = join(folder, 'lake')
  await mkdir(dataDir, { recursive: true })
  await lakeCommand(dataDir, ['dataset', 'create', dataset, '--visibility', visibility])
  if (content !== null) await lakeCommand(dataDir, ['import', content])
  const names = hostedNames(projectId)
  const hosts = Object.values(names)
  const serve = ['serve', '--port', '0', '--data', dataDir, '--config', lakeConfig]
  const lake = await runScript(lakeScript, [...serve, '--public-url', `https://${names.files}`], {})
  const certificates = await makeCertificates(folder, hosts)
  const features = featuresOf[plan]
  const server = await startHostedServer({ names, lakeUrl: lake.url, certificates, features })
  const tunnel = await startTunnel(hosts, server.port)
  const token = (role: string, label: string) =>
    lakeCommand(dataDir, ['token', 'create', '--role', role, '--label', label])
  return {
    env: {
      NEXT_PUBLIC_SANITY_PROJECT_ID: projectId,
      NEXT_PUBLIC_SANITY_DATASET: dataset,
      SANITY_API_READ_TOKEN: await token('viewer', 'site'),
      SANITY_API_WRITE_TOKEN: await token('editor', 'upkeep'),
      SANITY_API_REVIEW_TOKEN: await token('editor', 'review links'),
      HTTPS_PROXY: tunnel.url,
      NODE_USE_ENV_PROXY: '1',
      NODE_EXTRA_CA_CERTS: certificates.authority,
    },
    browser: { proxy: { server: tunnel.url, bypass: 'localhost,127.0.0.1' }, ignoreHTTPSErrors: true },
    dataDir,
    client: clientAt(lake.url, await token('editor', 'test'), { perspective: 'raw' }),
    calls: server.calls,
    refused: tunnel.refused,
    async stop() {
      await tunnel.stop()
      await server.stop()
      await lake.stop()
    },
  }
}
