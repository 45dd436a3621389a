import { digestOf, type FinishedPage } from '@/server/front/answers/finished-page'
import { encodings } from '@/server/front/answers/encodings'
import { pageCache } from '@/server/front/pages/page-cache'
import type { PageCacheOptions } from '@/server/front/pages/page-cache-options'
import { until } from '../../../support/until'

/** Compressed once for each text: thousands of pages are kept here. */
const compressed = new Map<string, Promise<FinishedPage['bodies']>>()

async function page(text: string, version: number, now: number, status = 200): Promise<FinishedPage> {
  const body = Buffer.from(text)
  const bodies = compressed.get(text) ?? encodings(body)
  compressed.set(text, bodies)
  return { status, headers: {}, digest: digestOf(body), bodies: await bodies, version, renderedAt: now }
}

/** A cache whose clock, content and renderer the test holds. */
function cacheWith(options: Partial<PageCacheOptions> = {}) {
  const state = { now: 1_000_000, version: 1, renderings: 0, text: 'a', status: 200 }
  const cache = pageCache({
    render: (_key, version) => {
      state.renderings += 1
      return page(state.text, version, state.now, state.status)
    },
    version: () => state.version,
    now: () => state.now,
    onFailure: () => {},
    ...options,
  })
  return { state, cache, text: async (key: string) => (await cache.get(key)).bodies.identity.toString() }
}

/** Renderings that the test ends. */
function heldRenderings() {
  const begun: ((text: string) => void)[] = []
  const render = async (_key: string, version: number) => {
    const { promise, resolve } = Promise.withResolvers<string>()
    begun.push(resolve)
    return page(`${await promise} ${version}`, version, 1_000_000)
  }
  return { begun, render }
}

test.each([
  ['within a minute where changes may not be heard of', false, 60_000],
  ['within a day where every change is heard of', true, 86_400_000],
])('a page grows old %s', async (_when, follows, age) => {
  const { state, text } = cacheWith({ isFollowed: () => follows })
  await text('/a')
  state.now += age - 1
  state.text = 'b'
  expect(await text('/a')).toBe('a')
  state.now += 1
  expect(await text('/a')).toBe('b')
})

test('a rendering that began before a change does not overwrite the newer one that overtook it', async () => {
  const { begun, render } = heldRenderings()
  const { state, text } = cacheWith({ render })
  const slow = text('/a')
  state.version = 2
  state.now += 1_500
  const quick = text('/a')
  begun[1]?.('new')
  expect(await quick).toBe('new 2')
  begun[0]?.('old')
  await slow
  expect(await text('/a')).toBe('new 2')
  expect(begun).toHaveLength(2)
})

test('while content changes faster than a page is made, one rendering waits for all who come after a change', async () => {
  const { begun, render } = heldRenderings()
  const { state, text } = cacheWith({ render })
  const [first, ...others] = Array.from({ length: 20 }, () => {
    const reader = text('/a')
    state.version += 1
    return reader
  })
  expect(begun).toHaveLength(1)
  begun[0]?.('first')
  expect(await first).toBe('first 1')
  await until(() => begun.length === 2)
  begun[1]?.('last')
  // Begun after the last change, it is right for everybody who asked before.
  expect(new Set(await Promise.all([...others, text('/a')]))).toEqual(new Set(['last 21']))
  expect(begun).toHaveLength(2)
})

test('whoever came after a change that a page does not show needs no rendering of his own', async () => {
  const { begun, render } = heldRenderings()
  const { state, text } = cacheWith({ render, changeOf: ({ version }) => (version < 1 ? 'major' : 'none') })
  const first = text('/a')
  state.version = 2
  const second = text('/a')
  begun[0]?.('shown')
  expect(await Promise.all([first, second])).toEqual(['shown 1', 'shown 1'])
  expect(await text('/a')).toBe('shown 1')
  expect(begun).toHaveLength(1)
})

test('whoever comes after a change does not wait for ever for a rendering that is stuck', async () => {
  const { begun, render } = heldRenderings()
  const { state, text } = cacheWith({ render })
  const stuck = text('/a')
  state.version = 2
  const next = text('/a')
  await until(() => begun.length === 2)
  begun[1]?.('new')
  expect(await next).toBe('new 2')
  begun[0]?.('old')
  expect(await stuck).toBe('old 1')
  expect(await text('/a')).toBe('new 2')
})

test('a page that fails is tried again now and then, not by every reader', async () => {
  let fails = false
  let renderings = 0
  const { state, cache, text } = cacheWith({
    render: (_key, version) => {
      renderings += 1
      return fails ? Promise.reject(new Error('down')) : page('good', version, state.now)
    },
    retryAfter: 2_000,
  })
  await text('/a')
  fails = true
  state.version = 2
  for (let reader = 0; reader < 20; reader++) expect(await text('/a')).toBe('good')
  expect(renderings).toBe(2)
  state.now += 2_000
  await text('/a')
  expect(renderings).toBe(3)
  // What was published since may well be rendered: nobody gets the old page for what failed before.
  fails = false
  state.version = 3
  expect((await cache.get('/a')).version).toBe(3)
})

test('20,000 addresses that do not exist push out no page that does', async () => {
  const { state, text } = cacheWith()
  await text('/real')
  state.status = 404
  for (let batch = 0; batch < 200; batch++)
    await Promise.all(Array.from({ length: 100 }, (_, each) => text(`/missing/${batch}/${each}`)))
  const before = state.renderings
  expect(await text('/real')).toBe('a')
  expect(state.renderings).toBe(before)
  await text('/missing/0/0')
  expect(state.renderings).toBe(before + 1)
})

test('a page that is gone is gone, and back when it is back', async () => {
  const { state, cache, text } = cacheWith()
  await text('/a')
  Object.assign(state, { version: 2, status: 404, text: 'none' })
  expect((await cache.get('/a')).status).toBe(404)
  Object.assign(state, { version: 3, status: 200, text: 'back' })
  expect(await text('/a')).toBe('back')
})

test('memory is bounded: pages that nobody read for long give way', async () => {
  const { state, text } = cacheWith({ maxBytes: 10 * 1200 })
  for (let each = 0; each < 20; each++) await text(`/${each}`)
  const before = state.renderings
  await text('/19')
  expect(state.renderings).toBe(before)
  await text('/0')
  expect(state.renderings).toBe(before + 1)
})

test('what was forgotten cannot come back, neither by a failure nor by a slow rendering', async () => {
  let fails = false
  const waiting: (() => void)[] = []
  const { state, cache, text } = cacheWith({
    patience: 1,
    render: async (_key, version) => {
      if (fails) throw new Error('no')
      const body = state.text
      if (state.text === 'slow') await new Promise<void>((go) => waiting.push(go))
      return page(body, version, state.now)
    },
  })
  state.text = 'a name'
  await text('/a')
  await text('/b')
  state.now += 60_000
  state.text = 'slow'
  const before = cache.get('/a')
  expect((await before).bodies.identity.toString()).toBe('a name')
  state.version = 2
  cache.forget((key, known) => (key === '/a' ? undefined : known))
  waiting.forEach((go) => go())
  fails = true
  await expect(text('/a')).rejects.toThrow('no')
  expect(await text('/b')).toBe('a name')
})

test('whoever waited for a page that was forgotten meanwhile does not get it', async () => {
  const waiting: ((text: string) => void)[] = []
  const { state, cache, text } = cacheWith({
    patience: 50,
    render: async (_key, version) => {
      const { promise, resolve } = Promise.withResolvers<string>()
      waiting.push(resolve)
      return page(await promise, version, state.now)
    },
  })
  const first = text('/a')
  waiting[0]?.('a name')
  await first
  state.version = 2
  const reader = text('/a')
  cache.forget(() => undefined)
  // Longer than a reader waits where there is something to fall back on.
  const patient = await Promise.race([reader, new Promise((done) => setTimeout(done, 100, 'still waiting'))])
  expect(patient).toBe('still waiting')
  waiting[1]?.('gone')
  expect(await reader).toBe('gone')
})

test('a page is made smaller when there is time, unless a newer one has come', async () => {
  const improved: string[] = []
  const waiting: (() => void)[] = []
  const { state, cache, text } = cacheWith({
    improveAfter: 0,
    improve: async (old) => {
      improved.push(old.bodies.identity.toString())
      await new Promise<void>((done) => waiting.push(done))
      return { ...old, isDense: true }
    },
  })
  await text('/a')
  await until(() => waiting.length === 1)
  Object.assign(state, { version: 2, text: 'b' })
  expect(await text('/a')).toBe('b')
  waiting[0]?.()
  await until(() => waiting.length === 2)
  expect((await cache.get('/a')).isDense).toBeUndefined()
  waiting[1]?.()
  await until(() => cache.peek('/a')?.isDense === true)
  expect(await text('/a')).toBe('b')
  expect(improved).toEqual(['a', 'b'])
})
