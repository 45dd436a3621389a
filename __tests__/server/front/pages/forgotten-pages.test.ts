import { encodings } from '@/server/front/answers/encodings'
import { digestOf, type FinishedPage } from '@/server/front/answers/finished-page'
import { pageCache } from '@/server/front/pages/page-cache'
import type { PageCacheOptions } from '@/server/front/pages/page-cache-options'
import type { LeftOf } from '@/server/front/withdrawn/without-withdrawn'
import { until } from '../../../support/until'

async function page(version: number): Promise<FinishedPage> {
  const body = Buffer.from('a name')
  return { status: 200, headers: {}, digest: digestOf(body), bodies: await encodings(body), version, renderedAt: 0 }
}

const cacheWith = (options: Partial<PageCacheOptions> = {}) =>
  pageCache({
    render: (_key, version) => page(version),
    version: () => 1,
    now: () => 1,
    onFailure: () => {},
    ...options,
  })

test('a page that was forgotten while it was made smaller does not come back', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  let isImproving = false
  const cache = cacheWith({
    improveAfter: 0,
    async improve(old) {
      isImproving = true
      await promise
      return { ...old, isDense: true }
    },
  })
  await cache.get('/a')
  await until(() => isImproving)
  cache.forget((key, known) => (key === '/a' ? undefined : known))
  resolve()
  await new Promise((done) => setImmediate(done))
  expect(cache.peek('/a')).toBeUndefined()
})

test('a page that nobody has read while a thousand other things were forgotten is forgotten with them', async () => {
  const cache = cacheWith()
  await cache.get('/a')
  await cache.get('/b')
  const forgetMany = () => {
    for (let time = 0; time < 600; time++) cache.forget((_key, known) => known)
  }
  forgetMany()
  expect(cache.peek('/a')).toBeDefined()
  forgetMany()
  expect([cache.peek('/a') !== undefined, cache.peek('/b')]).toEqual([true, undefined])
})

describe('a page that was asked for before something was withdrawn', () => {
  const renderedMeanwhile = async (leftOf: LeftOf) => {
    const state = { version: 1 }
    const asked = Promise.withResolvers<void>()
    const cache = cacheWith({
      version: () => state.version,
      async render(_key, version) {
        await asked.promise
        return page(version)
      },
    })
    const first = cache.get('/a')
    state.version = 2
    cache.forget(leftOf)
    asked.resolve()
    await first
    return cache.peek('/a')
  }

  test('is kept where it does not show that: it would be made in vain as long as something is withdrawn each second', async () => {
    expect(await renderedMeanwhile((_key, known) => known)).toBeDefined()
  })

  test('is not where it does', async () => {
    expect(await renderedMeanwhile((key, known) => (key === '/a' ? undefined : known))).toBeUndefined()
  })
})

test('that a page is gone is worked out once, and not for each who asks', async () => {
  const state = { version: 1, made: 0 }
  const cache = cacheWith({
    version: () => state.version,
    changeOf: () => 'none',
    async render() {
      state.made += 1
      // What says so was there before.
      return { ...(await page(1)), status: 410 }
    },
  })
  state.version = 2
  cache.forget(() => undefined)
  for (let time = 0; time < 3; time++) expect((await cache.get('/a')).status).toBe(410)
  expect(state.made).toBe(1)
})
