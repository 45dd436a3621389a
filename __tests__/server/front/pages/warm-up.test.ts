import { addresses, startSite, type TestSite } from '../../support/front'

let site: TestSite
afterEach(() => site.close())

test('the first answer of all takes long, as on a slow machine: pages are rendered in advance all the same', async () => {
  site = await startSite({ pageTimes: { slowAfter: 150, patience: 300, tryEvery: 100 } })
  let ready = 0
  site.answers.set('/api/addresses', (request, response) => {
    ready ||= Date.now() + 800
    setTimeout(() => addresses({ paths: ['/en'] })(request, response), Math.max(0, ready - Date.now()))
  })
  await site.front.warmUp()
  expect(site.log.join('\n')).toMatch(/1 of 1 pages are ready/)
  expect(site.asked.map(({ url }) => url)).toContain('/en')
})

test('what takes long the first time, such as a search, is asked for before a reader does', async () => {
  site = await startSite()
  await site.front.warmUp()
  const asked = site.asked.map(({ url }) => url)
  expect(asked).toEqual(
    expect.arrayContaining([expect.stringContaining('/en/search?q='), expect.stringContaining('/nl/zoeken?q=')]),
  )
})

test('what stands in for a page that is withdrawn is there before all but the home pages', async () => {
  site = await startSite()
  await site.front.warmUp()
  const asked = site.asked.map(({ url = '' }) => url)
  const at = (is: (url: string) => boolean) => asked.findIndex(is)
  const standIn = at((url) => url.startsWith('/410/'))
  expect(at((url) => url === '/en')).toBeGreaterThan(-1)
  expect(standIn).toBeGreaterThan(at((url) => url === '/en'))
  expect(at((url) => url.startsWith('/en/') && !url.includes('?'))).toBeGreaterThan(standIn)
})
