import { until } from '../../support/until'
import { startSeveralFronts, type SeveralFronts } from '../support/several-fronts'

let fronts: SeveralFronts
beforeEach(async () => {
  fronts = await startSeveralFronts()
  await until(async () => (await fronts.get(fronts.story)).text === 'Story 1')
})
afterEach(() => fronts.stop())

const about = '/en/about'

test('a page is rendered once, whichever front is asked for it', async () => {
  const other = await fronts.begin()
  expect((await other(fronts.story)).text).toBe('Story 1')
  expect((await other(about)).text).toBe('Words')
  expect((await fronts.get(about)).text).toBe('Words')
  const count = (path: string) => fronts.rendered.filter((each) => each === path).length
  expect([count(fronts.story), count(about)]).toEqual([1, 1])
})

test('what changes is new on all, and rendered once', async () => {
  const all = [fronts.get, await fronts.begin(), await fronts.begin()]
  await Promise.all(all.map((get) => get(fronts.story)))
  const before = fronts.rendered.length
  await fronts.editor.patch('story').set({ title: 'Story 2' }).commit()
  for (const get of all) await until(async () => (await get(fronts.story)).text === 'Story 2')
  expect(fronts.rendered.slice(before)).toEqual([fronts.story])
})

test('a front that begins after many changes gives what is there now, and hears of the next', async () => {
  await fronts.get(about)
  for (const number of [2, 3]) {
    await fronts.editor
      .patch('story')
      .set({ title: `Story ${number}` })
      .commit()
    await until(async () => (await fronts.get(fronts.story)).text === `Story ${number}`)
  }
  const late = await fronts.begin()
  const before = fronts.rendered.length
  for (let again = 0; again < 3; again++)
    expect([(await late(fronts.story)).text, (await late(about)).text]).toEqual(['Story 3', 'Words'])
  expect(fronts.rendered).toHaveLength(before)
  const pages = fronts.askedForPages.filter((path) => path.startsWith('/en'))
  expect(pages.toSorted()).toEqual([about, fronts.story])
  // Not before it knows what is withdrawn.
  expect((await late('/readyz')).status).toBe(200)
  await fronts.editor.patch('story').set({ title: 'Story 4' }).commit()
  await until(async () => (await late(fronts.story)).text === 'Story 4')
})

test('a page that the first has rendered is with the others before they are asked for it', async () => {
  const other = await fronts.begin()
  await fronts.get(about)
  expect((await other(about)).text).toBe('Words')
  expect(fronts.askedForPages).not.toContain(about)
})

test('while nothing can be rendered each gives what it has', async () => {
  const other = await fronts.begin()
  await other(fronts.story)
  fronts.break(true)
  await fronts.editor.patch('story').set({ title: 'Story 2' }).commit()
  await until(async () => (await other(fronts.story)).status === 200)
  expect((await other(fronts.story)).text).toBe('Story 1')
  expect((await other('/en/documents')).status).toBe(503)
  fronts.break(false)
  await until(async () => (await other(fronts.story)).text === 'Story 2')
})

test('what is withdrawn is given by none, also by one that begins afterwards', async () => {
  const other = await fronts.begin()
  await other(fronts.story)
  fronts.break(true)
  await fronts.editor.patch('consent.story').set({ withdrawnOn: '2026-01-01' }).commit()
  for (const get of [fronts.get, other]) await until(async () => (await get(fronts.story)).status !== 200)
  const late = await fronts.begin()
  expect((await late(fronts.story)).status).not.toBe(200)
})
