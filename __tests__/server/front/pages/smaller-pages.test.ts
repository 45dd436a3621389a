import { emptyPage, type FinishedPage } from '@/server/front/answers/finished-page'
import { smallerPages } from '@/server/front/pages/smaller-pages'
import { until } from '../../../support/until'

const page = (): FinishedPage => emptyPage({ status: 200, headers: {}, version: 1, renderedAt: 0 })

/** Pages that are all kept, at a time that stands still. */
function setUp() {
  const clock = { now: 0, looks: 0 }
  const improved: string[] = []
  const pages = smallerPages({
    improve: async (old) => ({ ...old, isDense: true }),
    improveAfter: 5,
    isWorthwhile: (key) => key !== '/rare',
    isKept: () => true,
    replace: (key) => void improved.push(key),
    now() {
      clock.looks += 1
      return clock.now
    },
  })
  return { clock, improved, add: (key: string) => pages.add(key, page()) }
}

/** Until it has looked a few times whether it is time. */
const looked = async (clock: { looks: number }) => {
  const before = clock.looks
  await until(() => clock.looks > before + 8)
}

test('no page is made smaller while others are rendered', async () => {
  const { clock, improved, add } = setUp()
  const done = [add('/a')]
  for (const key of ['/b', '/c', '/d']) {
    clock.now += 4
    done.push(add(key))
    await looked(clock)
    expect(improved).toEqual([])
  }
  clock.now += 5
  await Promise.all(done)
  expect(improved).toEqual(['/a', '/b', '/c', '/d'])
})

test('what is not worth it, and is rendered, holds the others up too', async () => {
  const { clock, improved, add } = setUp()
  const first = add('/a')
  clock.now += 4
  await add('/rare')
  clock.now += 4
  await looked(clock)
  expect(improved).toEqual([])
  clock.now += 1
  await first
  expect(improved).toEqual(['/a'])
})

test('where something is rendered all the time, each page is made smaller in the end, and none waits for the other', async () => {
  const { clock, improved, add } = setUp()
  const waiting = ['/a', '/b', '/c'].map(add)
  await looked(clock)
  clock.now += 30_001
  void add('/d')
  await Promise.all(waiting)
  expect(improved).toEqual(['/a', '/b', '/c'])
})
