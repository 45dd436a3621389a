import { liveStore } from '@/sanity/studio/parts/live-store'
import { speak } from '@/sanity/studio/parts/say'
import { startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'
import { until } from '../../../support/until'

let lake: TestLake
beforeEach(async () => {
  lake = await startTestLake()
})
afterEach(async () => {
  speak('en', {})
  await lake.stop()
})

const COUNT = 'count(*[_type == "reviewNote"])'

test('what is read follows everybody, for two at once, and ends with the last of them', async () => {
  const client = lake.client('editor')
  const store = liveStore(client, () => client.fetch<number>(COUNT))
  const ends = [store.subscribe(() => undefined), store.subscribe(() => undefined)]
  await until(() => store.snapshot().value === 0)
  await lake.client('editor').create({ _id: 'review.l.note.1', _type: 'reviewNote' })
  await until(() => store.snapshot().value === 1)
  ends[0]?.()
  await lake.client('editor').create({ _id: 'review.l.note.2', _type: 'reviewNote' })
  await until(() => store.snapshot().value === 2)
  ends[1]?.()
  await lake.client('editor').create({ _id: 'review.l.note.3', _type: 'reviewNote' })
  const again = liveStore(client, () => client.fetch<number>(COUNT))
  const end = again.subscribe(() => undefined)
  await until(() => again.snapshot().value === 3)
  // Nobody asked the first one.
  expect(store.snapshot().value).toBe(2)
  end()
})

test('what cannot be read is said, and what was known stays', async () => {
  const client = lake.client('editor')
  let isBroken = false
  const store = liveStore(client, async () => {
    if (isBroken) throw new Error('Out of reach')
    return 7
  })
  const end = store.subscribe(() => undefined)
  await until(() => store.snapshot().value === 7)
  isBroken = true
  await client.create({ _id: 'review.l', _type: 'reviewLink' })
  await until(() => store.snapshot().problem !== undefined)
  expect(store.snapshot()).toEqual({ value: 7, problem: 'Out of reach' })
  end()
})

test('what the content API refuses is said in the words of whoever reads Studio', async () => {
  const twin = 'Uw rol staat dit niet toe.'
  speak('nl', { 'Your role does not allow this.': twin })
  const viewer = lake.client('viewer')
  const store = liveStore(viewer, () => viewer.request<unknown>({ url: '/accounts/users' }))
  const end = store.subscribe(() => undefined)
  await until(() => store.snapshot().problem !== undefined)
  expect(store.snapshot().problem).toBe(twin)
  end()
})
