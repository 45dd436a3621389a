import { createClient } from '@sanity/client'
import { frontMetrics } from '@/server/metrics/front-metrics'
import { gatherMetrics, metricsEndpoint } from '@/server/metrics/metrics-endpoint'
import { callMetrics, processMetrics } from '@/server/metrics/process-metrics'
import { countCalls } from '@/server/processes/count-calls'
import { until } from '../support/until'
import { ask, html, startSite, type TestSite } from './support/front'

const token = 'a-token-of-the-test'

let site: TestSite
let read: () => Promise<string>
beforeEach(async () => {
  const own = processMetrics('front 1')
  const counted = frontMetrics(own, () => ({
    figures: site.front.figures,
    isAway: () => false,
    isFollowing: () => true,
  }))
  const other = processMetrics('pages')
  callMetrics(other)('queries')
  const others = [
    { ask: () => other.getMetricsAsJSON() },
    // Was started again, or says what nobody understands.
    { ask: async () => null },
    { ask: async () => ['nonsense'] },
  ]
  const lake = {
    ask: async () => ({ queries: { running: 1, waiting: 2 }, pictures: { running: 1, waiting: 4 }, memory: 3 }),
  }
  read = () => gatherMetrics({ own, others, lake })
  site = await startSite({ metrics: metricsEndpoint(token, read), onRendered: counted.onRendered })
})
afterEach(() => site.close())

/** The value of a metric with these labels. */
const valueOf = async (name: string, labels: Record<string, string>) => {
  const lines = (await read()).split('\n').filter((line) => line.startsWith(`${name}{`))
  const found = lines.find((line) => Object.entries(labels).every(([key, value]) => line.includes(`${key}="${value}"`)))
  return found === undefined ? null : Number(found.split(' ').at(-1))
}

test.each([
  ['directly on this machine', {}, 200],
  ['with the token, whatever way it comes', { authorization: `Bearer ${token}`, 'x-forwarded-for': '192.0.2.1' }, 200],
  ['with the token, by whatever name', { authorization: `Bearer ${token}`, host: 'pod-7.internal' }, 200],
  ['with another token', { authorization: 'Bearer another-token' }, 404],
  ['through a proxy on this machine', { 'x-forwarded-for': '192.0.2.1' }, 404],
  ['through a proxy that says little', { via: '1.1 proxy' }, 404],
  ['by the public name, through a proxy that says nothing', { host: 'site.test' }, 404],
  ['by a name that leads to this machine', { host: 'evil.test' }, 404],
])('who asks %s', async (_name, headers, status) => {
  const answer = await ask(`${site.url}/metrics`, headers)
  expect(answer.status).toBe(status)
  expect(answer.headers['cache-control']).toMatch(/no-store/)
  expect(answer.body.includes('nap1325_')).toBe(status === 200)
})

test('pages, answers, renderings and what is kept are counted', async () => {
  await ask(`${site.url}/en`)
  await ask(`${site.url}/en`)
  await ask(`${site.url}/en/nothing-is-here`)
  await until(async () => (await valueOf('nap1325_answers_total', { kind: 'page', status: '4xx' })) === 1)
  expect(await valueOf('nap1325_answers_total', { kind: 'page', status: '2xx' })).toBe(2)
  expect(await valueOf('nap1325_pages_total', { how: 'at_once' })).toBeGreaterThanOrEqual(1)
  expect(await valueOf('nap1325_pages_total', { how: 'waited' })).toBeGreaterThanOrEqual(1)
  expect(await valueOf('nap1325_kept_pages', {})).toBeGreaterThanOrEqual(1)
  expect(await valueOf('nap1325_kept_bytes', {})).toBeGreaterThan(0)
  expect(await valueOf('nap1325_rendering_seconds_count', { outcome: 'rendered' })).toBeGreaterThanOrEqual(1)
})

test('what fails to be rendered is counted apart', async () => {
  site.answers.set('/en', html('broken', 500))
  await ask(`${site.url}/en`)
  expect(await valueOf('nap1325_rendering_seconds_count', { outcome: 'failed' })).toBeGreaterThanOrEqual(1)
})

test('who signs in is counted, and who is refused', async () => {
  const signIn = (status: number) => {
    site.answers.set('/v1/auth/login/email', html('', status))
    return ask(`${site.url}/lake/v1/auth/login/email`, { 'content-length': '0' }, 'POST')
  }
  for (const status of [200, 401, 403]) await signIn(status)
  await until(async () => (await valueOf('nap1325_sign_in_requests_total', { outcome: 'refused' })) === 2)
  expect(await valueOf('nap1325_sign_in_requests_total', { outcome: 'accepted' })).toBe(1)
})

test('an open stream is in progress until it ends', async () => {
  const ends: (() => void)[] = []
  site.answers.set('/v1/data/listen/production', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders()
    ends.push(() => response.end())
  })
  const streams = () => valueOf('nap1325_in_progress', { limit: 'stream' })
  const open = ask(`${site.url}/lake/v1/data/listen/production`)
  await until(async () => ends.length > 0 && (await streams()) === 1)
  ends.forEach((end) => end())
  await open
  await until(async () => (await streams()) === 0)
})

test('of a withdrawal it is told how long it took, and when it was', async () => {
  const registry = processMetrics('front 1')
  const watched = () => ({ figures: site.front.figures, isAway: () => true, isFollowing: () => false })
  const before = Date.now() / 1000
  frontMetrics(registry, watched).onWithdrawal(250)
  const text = await registry.metrics()
  expect(text).toMatch(/nap1325_withdrawal_seconds_bucket\{le="0.1",process="front 1"\} 0\n/)
  expect(text).toMatch(/nap1325_withdrawal_seconds_bucket\{le="0.3",process="front 1"\} 1\n/)
  const [, last] = /nap1325_last_withdrawal_timestamp_seconds\{[^}]*\} (\S+)/.exec(text) ?? []
  expect(Number(last)).toBeGreaterThanOrEqual(Math.floor(before))
  expect(text).toMatch(/nap1325_content_api_away\{[^}]*\} 1\n/)
  expect(text).toMatch(/nap1325_changes_followed\{[^}]*\} 0\n/)
})

test('all processes tell together; one that does not answer is absent', async () => {
  const text = await read()
  const named = new Set([...text.matchAll(/process="([^"]+)"/g)].map(([, name]) => name))
  expect([...named].toSorted()).toEqual(['front 1', 'lake', 'pages'])
  expect(await valueOf('nap1325_content_api_calls_total', { process: 'pages', kind: 'queries' })).toBe(1)
  expect(await valueOf('nap1325_lake_queries_waiting', {})).toBe(2)
  expect(await valueOf('nap1325_lake_pictures_waiting', {})).toBe(4)
})

test('no metric says who asked, for what, or what let her in', async () => {
  const canary = 'CANARY'
  const headers = {
    'x-forwarded-for': '203.0.113.9',
    cookie: `a=${canary}`,
    authorization: `Bearer sk${canary}`,
    'user-agent': canary,
  }
  for (const path of ['/en/search?q=', '/review/', '/studio/', '/draft/', '/lake/v1/data/doc/', '/media/images/', '/'])
    await ask(`${site.url}${path}${canary}`, headers)
  const text = await read()
  expect(text).not.toMatch(/CANARY|203\.0/)
  const labels = new Set([...text.matchAll(/[{,](\w+)="/g)].map(([, name]) => name))
  const ours = ['how', 'kind', 'lane', 'le', 'limit', 'outcome', 'process', 'status']
  const ofNode = ['major', 'minor', 'patch', 'space', 'type', 'version']
  expect([...labels].filter((name) => ![...ours, ...ofNode].includes(name ?? ''))).toEqual([])
})

test('calls to the content API are counted by kind', async () => {
  const registry = processMetrics('front 1')
  const { host } = new URL(site.url)
  const stop = countCalls({ isContentApi: (asked) => asked === host, onCall: callMetrics(registry), log: () => {} })
  const client = createClient({
    projectId: 'nap1325',
    dataset: 'production',
    apiVersion: '2026-03-01',
    apiHost: site.url,
    useProjectHostname: false,
    useCdn: false,
    token: 'x',
    maxRetries: 0,
  })
  await Promise.allSettled([client.fetch('*'), client.create({ _type: 'note' })])
  stop()
  const text = await registry.metrics()
  expect(text).toMatch(/nap1325_content_api_calls_total\{kind="queries",process="front 1"\} 1\n/)
  expect(text).toMatch(/nap1325_content_api_calls_total\{kind="writes",process="front 1"\} 1\n/)
})
