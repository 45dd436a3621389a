import { emptyPage } from '@/server/front/answers/finished-page'
import { renderings } from '@/server/front/pages/renderings'

test('a page that waits for its turn is the right one for all who ask meanwhile, and shows what is newest then', async () => {
  const state = { now: 0, version: 1 }
  const turns: (() => void)[] = []
  const { latest } = renderings({
    async render(_key, _version, turn) {
      turn.wait()
      const version = await new Promise<number>((done) => turns.push(() => done(turn.begin())))
      return emptyPage({ status: 200, headers: {}, version, renderedAt: 0 })
    },
    version: () => state.version,
    isGood: (_key, { version }) => version === state.version,
    isLost: () => false,
    now: () => state.now,
  })
  const first = latest('/a').page
  state.now += 10_000
  state.version = 2
  const second = latest('/a').page
  state.version = 3
  const third = latest('/a').page
  expect(turns).toHaveLength(1)
  turns[0]?.()
  const versions = (await Promise.all([first, second, third])).map(({ version }) => version)
  expect(versions).toEqual([3, 3, 3])
})

test('one whose turn it was when something changed is not the right one any more', async () => {
  const state = { version: 1 }
  const asked: (() => void)[] = []
  const { latest } = renderings({
    async render(_key, version, turn) {
      turn.wait()
      turn.begin()
      await new Promise<void>((done) => asked.push(done))
      return emptyPage({ status: 200, headers: {}, version, renderedAt: 0 })
    },
    version: () => state.version,
    isGood: (_key, { version }) => version === state.version,
    isLost: () => false,
    now: () => 0,
  })
  const first = latest('/a').page
  state.version = 2
  const second = latest('/a').page
  asked[0]?.()
  expect((await first).version).toBe(1)
  // The next has begun as soon as that one has ended.
  await new Promise((done) => setImmediate(done))
  asked[1]?.()
  expect((await second).version).toBe(2)
})
