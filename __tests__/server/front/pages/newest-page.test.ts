import { emptyPage } from '@/server/front/answers/finished-page'
import { pageCache, type PageCache } from '@/server/front/pages/page-cache'

test.each([
  ['is as of now', () => {}, 2],
  [
    'stays as old as it is where it may show what was forgotten',
    (cache: PageCache) => cache.forget(() => undefined),
    1,
  ],
])('a page for another front %s', async (_what, meanwhile, version) => {
  const rendered = Promise.withResolvers<void>()
  let now = 1
  const cache = pageCache({
    async render(_key, of) {
      await rendered.promise
      return emptyPage({ status: 200, headers: {}, version: of, renderedAt: 0 })
    },
    version: () => now,
    changeOf: () => 'none',
    now: () => 0,
    onFailure: () => {},
  })
  const asked = cache.newest('/a')
  now = 2
  meanwhile(cache)
  rendered.resolve()
  expect((await asked).version).toBe(version)
})
