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

test('where something is rendered all the time, a page is made smaller in the end', async () => {
  const { clock, improved, add } = setUp()
  const first = add('/a')
  await looked(clock)
  clock.now += 30_001
  void add('/b')
  await first
  expect(improved).toEqual(['/a'])
})
