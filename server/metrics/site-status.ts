import type { IncomingMessage } from 'node:http'
import { AggregatorRegistry } from 'prom-client'
import { z } from 'zod'
import { createServerClient } from '../../sanity/client.ts'
import type { Env } from '../../sanity/env.ts'
import type { BackupStatus, NamedCount, SiteStatus } from '../../lib/status/site-status.ts'
import { toldMetrics, type AskedProcesses } from './metrics-endpoint.ts'

export interface StatusSources extends AskedProcesses {
  readonly version: string
  /** When the site began. Metrics of several processes do not have it: it is no number that adds up. */
  readonly since: Date
  readonly backend: 'lake' | 'hosted'
  readonly isReady: () => Promise<boolean>
  readonly backups: BackupStatus | null
}

/** As much of prom-client's own form as is read here. */
const Read = z.array(
  z.object({
    name: z.string(),
    values: z.array(z.object({ value: z.number(), labels: z.record(z.string(), z.union([z.string(), z.number()])) })),
  }),
)

/** How the site runs, from the metrics of all its processes. One that does not answer is not in the list. */
export async function siteStatus(sources: StatusSources): Promise<SiteStatus> {
  const registry = AggregatorRegistry.aggregate(await toldMetrics(sources))
  const metrics = Read.parse(await registry.getMetricsAsJSON())
  const valuesOf = (name: string) => metrics.find((each) => each.name === `nap1325_${name}`)?.values ?? []
  const byLabel = (name: string, label: string): NamedCount[] => {
    const sums = new Map<string, number>()
    for (const { labels, value } of valuesOf(name)) {
      const key = String(labels[label] ?? '')
      sums.set(key, (sums.get(key) ?? 0) + value)
    }
    return [...sums].map(([key, count]) => ({ name: key, count }))
  }
  const sumOf = (name: string) => valuesOf(name).reduce((sum, { value }) => sum + value, 0)
  const own = (name: string) => metrics.find((each) => each.name === name)?.values ?? []
  return {
    version: sources.version,
    node: process.versions.node,
    asOf: new Date().toISOString(),
    since: sources.since.toISOString(),
    isReady: await sources.isReady(),
    content: {
      backend: sources.backend,
      isAway: sumOf('content_api_away') > 0,
      isFollowed: valuesOf('changes_followed').every(({ value }) => value === 1),
    },
    processes: own('process_resident_memory_bytes')
      .map(({ labels, value }) => ({ name: String(labels.process), memory: value }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
    queues: [
      ...byLabel('renderings_waiting', 'lane').map(({ name, count }) => ({ name: `pages, ${name}`, count })),
      ...(sources.lake ? [{ name: 'queries of the lake', count: sumOf('lake_queries_waiting') }] : []),
    ],
    streams: byLabel('in_progress', 'limit').find(({ name }) => name === 'stream')?.count ?? 0,
    keptPages: sumOf('kept_pages'),
    calls: byLabel('content_api_calls_total', 'kind'),
    backups: sources.backups,
  }
}

const Person = z.object({ roles: z.array(z.object({ name: z.string() })) })

/** Tokens of Sanity and of the lake; anything else is not asked about. */
const token = /^Bearer ([\w.-]{20,400})$/

/**
 * Answers administrators, whom the content API knows by the token of their Studio.
 * @param read how the site runs
 */
export function statusEndpoint(settings: Env, read: () => Promise<SiteStatus>) {
  const client = createServerClient(settings)
  const isAdministrator = async (authorization: string | undefined): Promise<boolean> => {
    const [, given] = token.exec(authorization ?? '') ?? []
    if (given === undefined) return false
    const asked = client.withConfig({ token: given, maxRetries: 0 }).request<unknown>({ url: '/users/me' })
    const person = Person.safeParse(await asked.catch(refusedIsNobody))
    return person.data?.roles.some(({ name }) => name === 'administrator') ?? false
  }
  return async ({ headers }: IncomingMessage): Promise<{ readonly type: string; readonly body: string } | null> =>
    (await isAdministrator(headers.authorization))
      ? { type: 'application/json', body: JSON.stringify(await read()) }
      : null
}

/** @throws what is no refusal */
function refusedIsNobody(error: unknown): null {
  if (error instanceof Error && 'statusCode' in error && (error.statusCode === 401 || error.statusCode === 403))
    return null
  throw error
}
