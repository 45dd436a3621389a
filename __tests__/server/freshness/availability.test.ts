import { createClient } from '@sanity/client'
import { watchAvailability, type Availability } from '@/server/freshness/availability'
import { watchContent } from '@/server/freshness/content-version'
import { serialTask } from '@/server/freshness/serial-task'
import { unreliable, type UnreliableApi } from '@/scripts/prove/support/unreliable-api'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { until } from '../../support/until'

let lake: TestLake
let api: UnreliableApi
let availability: Availability
/** What a test starts, and that ends whatever comes of the test. */
const stops: (() => void)[] = []
const client = () => lake.client('viewer', { apiHost: api.url })

beforeEach(async () => {
  lake = await startTestLake()
  // On a busy machine its first answer may take longer than it is looked for.
  await lake.client('viewer').fetch('1')
  api = await unreliable(lake.url)
  availability = watchAvailability(client())
})
afterEach(async () => {
  stops.splice(0).forEach((stop) => stop())
  availability.stop()
  api.stop()
  await lake.stop()
})

test('where it answers, nobody waits, and a crowd asks once', async () => {
  await Promise.all(Array.from({ length: 50 }, availability.back))
  expect(api.queries()).toBe(1)
  expect(availability.isAway()).toBe(false)
})

test.each(['fails', 'talks nonsense', 'says nothing'] as const)(
  'a content API that %s is away; one looks for all who wait, and all hear when it is back',
  async (mood) => {
    api.become(mood)
    let came = 0
    const waiting = Array.from({ length: 50 }, () => availability.back().then(() => (came += 1)))
    await until(availability.isAway)
    expect([came, api.queries()]).toEqual([0, 1])
    api.become('well')
    await Promise.all(waiting)
    expect(api.queries()).toBe(2)
    expect(availability.isAway()).toBe(false)
  },
)

test('one that cannot be connected to is away', async () => {
  const nowhere = watchAvailability(
    createClient({
      projectId: 'x',
      dataset: 'x',
      apiVersion: '2026-03-01',
      useCdn: false,
      apiHost: 'http://127.0.0.1:1',
      useProjectHostname: false,
    }),
  )
  stops.push(nowhere.stop)
  void nowhere.back()
  await until(nowhere.isAway)
})

test('streams and tasks that fail leave it alone until it is back', async () => {
  let runs = 0
  const asking = client()
  const task = serialTask(
    async () => {
      runs += 1
      await asking.fetch('*[_id == "x"]')
    },
    () => {},
    availability.back,
  )
  const content = watchContent(asking, availability, () => {})
  stops.push(task.stop, content.stop)
  await until(content.isFollowing)
  api.become('fails')
  task.run()
  await until(() => !content.isFollowing() && availability.isAway())
  const before = { runs, queries: api.queries(), calls: api.calls() }
  // Each of them alone would have tried again before it is looked for twice, and that is all that was asked.
  await until(() => api.queries() >= before.queries + 2)
  expect(runs).toBe(before.runs)
  expect(api.calls() - before.calls).toBe(api.queries() - before.queries)
  api.become('well')
  await until(() => content.isFollowing() && runs > before.runs)
})
