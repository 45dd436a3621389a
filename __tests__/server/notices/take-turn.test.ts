import { takeTurn } from '@/server/notices/take-turn'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'

let lake: TestLake
beforeEach(async () => {
  lake = await startTestLake()
})
afterEach(() => lake.stop())

const isDue = ({ state }: { readonly state: string }) => state === 'waiting'

test('of twenty that want to send at the same moment exactly as many may as the hour allows', async () => {
  const editor = lake.client('editor')
  const ids = Array.from({ length: 20 }, (_, index) => `notice.n${index}`)
  for (const _id of ids) await editor.create({ _id, _type: 'mailNotice', kind: 'waiting', state: 'waiting' })
  const at = Date.parse('2026-11-26T12:59:59Z')
  const takeAll = (now: number) =>
    Promise.all(ids.map((id) => takeTurn(editor, id, { perHour: 5, now: () => now, isDue })))
  const states = (await takeAll(at)).map(({ state }) => state)
  expect(states.filter((state) => state === 'mine')).toHaveLength(5)
  expect(states.filter((state) => state === 'full')).toHaveLength(15)
  const later = (await takeAll(at + 1_000)).map(({ state }) => state)
  expect(later.filter((state) => state === 'mine')).toHaveLength(5)
  expect(later.filter((state) => state === 'taken')).toHaveLength(5)
})
