import { emptyPage, type FinishedPage } from '@/server/front/answers/finished-page'
import { smallerPages } from '@/server/front/pages/smaller-pages'
import { until } from '../../../support/until'

const page = (): FinishedPage => emptyPage({ status: 200, headers: {}, version: 1, renderedAt: 0 })

/** Pages that are all kept, at a time that stands still. */
function setUp() {
  const clock = { now: 0, looks: 0 }
  const improved: string[] = []
  const kept = new Map<string, FinishedPage>()
  const pages = smallerPages({
    improve: async (old) => ({ ...old, isDense: true }),
    improveAfter: 5,
    pageFor: (key) => kept.get(key),
    replace(key, _page, better) {
      kept.set(key, better)
      improved.push(key)
    },
    onFailure(key, error) {
      throw new Error(`${key} is no page that cannot be made smaller.`, { cause: error })
    },
    now() {
      clock.looks += 1
      return clock.now
    },
  })
  const add = (key: string) => {
    if (key !== '/rare') kept.set(key, page())
    pages.add(key)
  }
  return { clock, improved, kept, add }
}

/** Until it has looked a few times whether it is time. */
const looked = async (clock: { looks: number }) => {
  const before = clock.looks
  await until(() => clock.looks > before + 8)
}

test('no page is made smaller while others are rendered', async () => {
  const { clock, improved, add } = setUp()
  add('/a')
  for (const key of ['/b', '/c', '/d']) {
    clock.now += 4
    add(key)
    await looked(clock)
    expect(improved).toEqual([])
  }
  clock.now += 5
  await until(() => improved.length === 4)
  expect(improved).toEqual(['/a', '/b', '/c', '/d'])
})

test('what is not worth it, and is rendered, holds the others up too', async () => {
  const { clock, improved, add } = setUp()
  add('/a')
  clock.now += 4
  add('/rare')
  clock.now += 4
  await looked(clock)
  expect(improved).toEqual([])
  clock.now += 1
  await until(() => improved.length > 0)
  expect(improved).toEqual(['/a'])
})

test('where something is rendered all the time, each page is made smaller in the end, and none waits for the other', async () => {
  const { clock, improved, add } = setUp()
  for (const key of ['/a', '/b', '/c']) add(key)
  await looked(clock)
  clock.now += 30_001
  add('/d')
  await until(() => improved.length === 3)
  expect(improved).toEqual(['/a', '/b', '/c'])
})

test('what is no longer kept when its turn comes is not made smaller', async () => {
  const { clock, improved, kept, add } = setUp()
  for (const key of ['/a', '/b', '/c']) add(key)
  kept.delete('/b')
  clock.now += 5
  await until(() => improved.length === 2)
  expect(improved).toEqual(['/a', '/c'])
})
