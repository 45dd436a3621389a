import { createClient } from '@sanity/client'
import { countCalls } from '@/server/processes/count-calls'
import { until } from '../../support/until'
import { ask, listen, type TestServer } from '../support/front'

let api: TestServer
let other: TestServer
const log: string[] = []
let stop = () => {}
beforeEach(async () => {
  log.length = 0
  api = await listen((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"result": 1, "results": []}')
  })
  other = await listen((_request, response) => response.end())
  stop = countCalls({
    isContentApi: (host) => host === new URL(api.url).host,
    log: (line) => log.push(line),
    every: 300,
  })
})
afterEach(async () => {
  stop()
  await Promise.all([api.close(), other.close()])
})

test('what the real client asks is counted by kind, and said; what goes elsewhere is not', async () => {
  const client = createClient({
    projectId: 'nap1325',
    dataset: 'production',
    apiVersion: '2026-03-01',
    apiHost: api.url,
    useProjectHostname: false,
    useCdn: false,
    token: 'x',
  })
  await Promise.all([client.fetch('*'), client.fetch('1'), client.create({ _type: 'note' }), ask(`${other.url}/x`)])
  await ask(`${api.url}/images/nap1325/production/x.png`)
  const said = () =>
    log
      .flatMap((line) => [...line.matchAll(/(\d+) (\w+)(?=,|$)/g)])
      .map(([, count, kind]) => ({ kind, count: Number(count) }))
  await until(() => said().reduce((sum, { count }) => sum + count, 0) === 4)
  const of = (wanted: string) => said().reduce((sum, { kind, count }) => sum + (kind === wanted ? count : 0), 0)
  expect(['queries', 'writes', 'assets'].map(of)).toEqual([2, 1, 1])
  expect(log[0]).toMatch(/^calls to the content API in an hour: /)
})

test('where nothing is asked nothing is said', async () => {
  await ask(`${other.url}/x`)
  await ask(`${api.url}/healthz`)
  await until(() => log.length > 0)
  expect(log).toEqual(['calls to the content API in an hour: 1 others'])
})
