import { goneAddresses } from '@/lib/consent/gone-addresses'
import { endings, storyFilePaths } from '@/lib/routes/machines'
import { addresses, ask, html, startSite, type TestSite } from '../../support/front'
import { until } from '../../../support/until'

let site: TestSite
beforeEach(async () => {
  site = await startSite()
})
afterEach(() => site.close())

describe('addresses that are not there', () => {
  beforeEach(() => {
    site.answers.set('*', html('an empty shell', 404))
    site.answers.set('/404/nl', html('<h1>Niet gevonden</h1>', 404))
  })

  test('get the finished page for their language', async () => {
    const { status, body } = await ask(`${site.url}/nl/niets`)
    expect(status).toBe(404)
    expect(body.toString()).toContain('Niet gevonden')
  })

  test.each([
    [404, '/ar/stories/none'],
    [410, '/ar/stories/gone'],
  ])('get it in a language that has stories alone too: %d', async (status, path) => {
    site.answers.set('/api/addresses', addresses({ gone: ['/ar/stories/gone'] }))
    site.answers.set(`/${status}/ar`, html('<h1>بالعربية</h1>', status))
    const answer = await ask(site.url + path)
    expect([answer.status, answer.body.toString()]).toEqual([status, expect.stringContaining('بالعربية')])
  })

  test('of what was taken back say so', async () => {
    site.answers.set('/api/addresses', addresses({ gone: ['/nl/weg', '/old'] }))
    site.answers.set('/410/nl', html('<h1>Weg</h1>'))
    site.answers.set('/410/en', html('<h1>Gone</h1>'))
    const gone = await ask(`${site.url}/nl/weg/`)
    expect([gone.status, gone.body.toString()]).toEqual([410, expect.stringContaining('Weg')])
    const old = await ask(`${site.url}/old`)
    expect([old.status, old.body.toString()]).toEqual([410, expect.stringContaining('Gone')])
    expect((await ask(`${site.url}/nl/niets`)).status).toBe(404)
  })

  test('may be old ones: all of these are asked for once', async () => {
    site.answers.set('/api/addresses', addresses({ moved: { '/old': { location: '/en/new', status: 308 } } }))
    const { status, headers, body } = await ask(`${site.url}/old/`)
    expect([status, headers.location, body.length]).toEqual([308, '/en/new', 0])
    expect(headers['content-security-policy']).toBeDefined()
    await ask(`${site.url}/nl/niets`)
    expect(site.asked.filter(({ url }) => url === '/api/addresses')).toHaveLength(1)
  })

  test.each([
    ['a signatory that is there', '/signatories/pax', '/en/signatories/pax'],
    ['a signatory that is not', '/signatories/-77/?a=b', '/en/signatories'],
    ['the list', '/signatories', '/en/signatories'],
    ['news that is a story now', '/nl/nieuws/een-verhaal', '/nl/verhalen/een-verhaal'],
    ['other news', '/news/conference-of-2019', '/en/stories'],
    ['the German pages', '/de/ueber-nap1325/governance/', '/en'],
    ['the icon that browsers ask for', '/favicon.ico', '/apple-touch-icon.png'],
    ['a page about the plan', '/nl/over-nap1325/overzicht', '/nl'],
    ['one that editors know better', '/outcomes/prevention', '/en/outcomes/2'],
  ])('of the site before this one lead on at once: %s', async (_name, from, to) => {
    const there = ['/en', '/nl', '/en/signatories', '/en/signatories/pax', '/nl/verhalen/een-verhaal', '/en/outcomes/2']
    const moved = { '/outcomes/prevention': { location: '/en/outcomes/2', status: 308 } }
    site.answers.set('/api/addresses', addresses({ paths: there, moved }))
    const { status, headers } = await ask(site.url + from)
    expect([status, headers.location]).toEqual([308, to])
  })

  test('of the site before this one, of a story that was taken back, say so', async () => {
    site.answers.set('/api/addresses', addresses({ gone: ['/nl/verhalen/weg'] }))
    site.answers.set('/410/nl', html('<h1>Weg</h1>'))
    expect((await ask(`${site.url}/nl/nieuws/weg`)).status).toBe(410)
  })

  test.each([
    ['/nl/verhalen/weg', ['/NL/verhalen/Weg', '/nl//verhalen/weg', '/nl/stories/weg', '/nl/nieuws/weg']],
    ['/ar/stories/gone', ['/AR/Stories/gone', '/ar/stories//gone/']],
  ])('of a withdrawn story say so for all that was below its page, in each spelling: %s', async (path, spellings) => {
    const ended = { ended: true, withdrawnTexts: null, originals: [], translations: [] }
    const gone = goneAddresses({ records: [{ ...ended, withdrawnAddresses: [path] }], redirects: [] })
    site.answers.set('/api/addresses', addresses({ gone: [...gone], endings }))
    // Were the site asked, it would still have it.
    for (const each of gone) site.answers.set(each, html('Her words'))
    const said = html('<h1>Gone</h1>', 410)
    for (const language of ['nl', 'en', 'ar']) site.answers.set(`/410/${language}`, said)
    expect(gone.size).toBe(1 + storyFilePaths(path).length)
    const [files, others] = [storyFilePaths(path), spellings]
    for (const each of [path, ...files, ...files.map((file) => file.toUpperCase()), ...others]) {
      const { status, body } = await ask(site.url + each)
      expect([each, status, body.toString()]).toEqual([each, 410, expect.not.stringContaining('Her words')])
    }
  })

  test('below a known beginning are refused without asking for them, however many', async () => {
    site.answers.set('/api/addresses', addresses({ paths: ['/nl/verhalen', '/nl/verhalen/een'] }))
    site.answers.set('/nl/verhalen/een', html('<h1>Een</h1>'))
    expect((await ask(`${site.url}/nl/verhalen/een`)).status).toBe(200)
    for (let batch = 0; batch < 20; batch++)
      await Promise.all(
        Array.from({ length: 100 }, async (_, each) => {
          const { status } = await ask(`${site.url}/nl/verhalen/${batch}-${each}`)
          expect(status).toBe(404)
        }),
      )
    expect(site.askedFor()).toEqual(['/nl/verhalen/een', '/404/nl'])
    expect((await ask(`${site.url}/nl/verhalen/een`)).status).toBe(200)
  })

  test('are not made of the pages that take their place', async () => {
    site.answers.set('/api/addresses', addresses({}))
    for (const word of ['a', 'b', 'nlx', 'nl/c']) expect((await ask(`${site.url}/404/${word}`)).status).toBe(404)
    expect((await ask(`${site.url}/410/a`)).status).toBe(404)
    expect(site.askedFor()).toEqual(['/404/en'])
    expect((await ask(`${site.url}/404/nl`)).body.toString()).toContain('Niet gevonden')
  })

  test('and that come into being are there as soon as the list of addresses can be had', async () => {
    site.answers.set('/api/addresses', addresses({ paths: [] }))
    expect((await ask(`${site.url}/nl/nieuw`)).status).toBe(404)
    site.change()
    site.answers.set('/nl/nieuw', html('<h1>Nieuw</h1>'))
    site.answers.set('/api/addresses', () => {})
    expect((await ask(`${site.url}/nl/nieuw`)).status).toBe(404)
    site.change()
    site.answers.set('/api/addresses', addresses({ paths: ['/nl/nieuw'] }))
    await until(async () => (await ask(`${site.url}/nl/nieuw`)).status === 200)
  })

  test.each(['/%', '/a%00b', '/..%2f..%2fetc', '/%E0%A4%A', '/<script>'])('%s does no harm', async (path) => {
    expect((await ask(site.url + path)).status).toBeLessThan(500)
  })
})

test('all pages are rendered in advance, and one that fails does not keep the others', async () => {
  site.answers.set('/api/addresses', addresses({ paths: ['/nl/één', '/en/broken', '/en'] }))
  site.answers.set('/en/broken', html('broken', 500))
  await site.front.warmUp()
  expect(site.log.at(-1)).toMatch(/^2 of 3 pages are ready/)
  expect(site.askedFor()[0]).toBe('/en')
  expect(site.askedFor()).toEqual(expect.arrayContaining(['/404/nl', '/410/en', '/410/ar', '/sitemap.xml']))
  const before = site.askedFor().length
  expect((await ask(`${site.url}/nl/%C3%A9%C3%A9n`)).status).toBe(200)
  expect(site.askedFor()).toHaveLength(before)
})
