import { setImmediate } from 'node:timers/promises'
import { createClient } from '@sanity/client'
import { watchWithdrawn } from '@/server/freshness/watch-withdrawn'
import { until } from '../../support/until'
import { listen } from '../support/front'

test('a commit that is heard of twice is asked about once, of the version after both', async () => {
  let asked = 0
  const api = await listen((_request, response) => {
    asked += 1
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end('{"result":{"records":[],"stories":[],"inPages":[],"logos":[],"redirects":[]}}')
  })
  const config = { projectId: 'p', dataset: 'd', apiVersion: '2026-01-01', useCdn: false, useProjectHostname: false }
  const versions: number[] = []
  let version = 1
  const watched = watchWithdrawn(
    createClient({ ...config, apiHost: api.url }),
    { back: async () => {} },
    (_withdrawn, asOf) => versions.push(asOf),
    () => {},
    { version: () => version, together: 500 },
  )
  await until(() => versions.length === 1)
  version = 2
  watched.run()
  await setImmediate()
  version = 3
  watched.runSoon()
  await until(() => versions.length === 2)
  expect([versions, asked]).toEqual([[1, 3], 2])
  watched.stop()
  await api.close()
})
