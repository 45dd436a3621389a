import { until } from '../../../support/until'
import { ask, addresses, html, startSite, type TestSite } from '../../support/front'

const cover = '/media/images/p/d/aa-1200x800.jpg'
const story = `<!doctype html><html lang="nl" class="font_a font_b"><head><title>Een verhaal</title>
<link rel="preload" as="font" href="/a.woff2"><link rel="stylesheet" href="/a.css"><link rel="canonical" href="http://site.test/nl/verhalen/een">
<link rel="alternate" hreflang="en" href="/en/stories/one"><meta property="og:title" content="Een"></head><body>
<svg><path d="M0 0"></path><svg></svg></svg><a href="#text">Naar de tekst</a><h1>Een &amp; “twee”</h1>
<img src="${cover}?w=960" srcset="${cover}?w=320 320w, ${cover}?w=640 640w" width="960" height="640" alt="Een &quot;brug&quot; &amp; water">
<img src="/x.png" alt=""><a href="/nl/verhalen?land=jo#top">Verhalen</a><a href="/nl/verhalen/een/cite.bib">BibTeX</a>
<a href="//elsewhere.test/x">Elders</a><a href="https://elsewhere.test/">Elders</a><a href="/ask/nl">Vragen</a>
<form action="/nl/zoeken"><input name="q"></form><figure data-light="none"><svg></svg>Kaart</figure>
<script type="application/ld+json">{"a":"</a>"}</script><a href="?light" rel="nofollow" data-light="switch">Zonder beeld</a>
</body></html>`

const plain: Record<string, string> = {}
const saving: Record<string, string> = { 'save-data': 'on' }

let site: TestSite
beforeEach(async () => {
  site = await startSite()
  site.answers.set('/nl/verhalen/een', (_request, response) => {
    const link = '</_next/static/a.woff2>; rel=preload; as="font"'
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', link }).end(story)
  })
})
afterEach(() => site.close())

const at = async (path: string, headers = plain) => {
  const answer = await ask(site.url + path, headers)
  return { ...answer, text: answer.body.toString() }
}

test('a page without typeface and pictures: its text, then its style sheet, and each picture in words with a link', async () => {
  const { status, headers, text } = await at('/nl/verhalen/een?light')
  expect(status).toBe(200)
  expect(headers.link).toBeUndefined()
  expect(text).not.toMatch(/<img|<svg|preload|alternate|og:|ld\+json|Kaart|font_/)
  expect(text).toContain('<html lang="nl" class="light">')
  expect(text).toContain('<h1>Een &amp; “twee”</h1>')
  expect(text).toContain(
    `<a class="linked-picture" href="${cover}?w=640">Beeld: Een &quot;brug&quot; &amp; water (640 × 427 pixels)</a>`,
  )
  expect(text.indexOf('/a.css')).toBeGreaterThan(text.indexOf('</h1>'))
  expect(text).toContain('<link rel="canonical" href="http://site.test/nl/verhalen/een">')
})

test('the choice is kept by links to pages and by forms, and nothing else keeps it', async () => {
  const { headers, text } = await at('/nl/verhalen/een?light')
  const hrefs = [...text.matchAll(/<a[^>]* href="([^"]*)"/g)].map(([, href]) => href)
  expect(hrefs).toEqual([
    '#text',
    `${cover}?w=640`,
    '/nl/verhalen?land=jo&amp;light#top',
    '/nl/verhalen/een/cite.bib',
    '//elsewhere.test/x',
    'https://elsewhere.test/',
    '/ask/nl',
    '/nl/verhalen/een',
  ])
  expect(text).toContain('<form action="/nl/zoeken"><input type="hidden" name="light" value="">')
  expect(text).toContain('>Deze pagina met beeld</a>')
  expect(headers['set-cookie']).toBeUndefined()
  expect(headers['x-robots-tag']).toBe('noindex')
  expect(headers['speculation-rules']).toBeUndefined()
})

test('a browser that saves data gets it at the same address, and no cache between gives it to others', async () => {
  const [whole, light] = [await at('/nl/verhalen/een'), await at('/nl/verhalen/een', saving)]
  expect(whole.text).toBe(story)
  expect(light.text).not.toMatch(/<img|<svg|preload|\?light|data-light/)
  expect(light.text).toContain('href="/nl/verhalen?land=jo#top"')
  expect(light.headers).toMatchObject({ 'cache-control': 'private, max-age=0, must-revalidate' })
  expect(light.headers['x-robots-tag']).toBeUndefined()
  for (const { headers } of [whole, light]) expect(headers.vary).toBe('accept-encoding, cookie, save-data')
  const etags = [whole, light, await at('/nl/verhalen/een?light')].map(({ headers }) => headers.etag)
  expect(new Set(etags).size).toBe(3)
  expect((await at('/nl/verhalen/een', { ...saving, 'if-none-match': etags[1] ?? '' })).status).toBe(304)
  expect((await at('/nl/verhalen/een', { ...saving, 'if-none-match': etags[0] ?? '' })).status).toBe(200)
})

test('however it is asked for, one page is rendered and kept', async () => {
  const forms = ['?light', '', '?light=', '?light=1', '?light&light', '?x=1&light', '?light&y=2']
  for (const form of [...forms, ...Array.from({ length: 50 }, (_, each) => `?light=${each}`)])
    expect((await at(`/nl/verhalen/een${form}`)).status).toBe(200)
  expect(site.askedFor()).toEqual(['/nl/verhalen/een'])
  expect(site.front.figures().kept.pages).toBe(2)
})

test('what was withdrawn is gone in it at once, also from a list that led there', async () => {
  const list = (words: string) => html(`<a href="/nl/verhalen/een">${words}</a>`)
  site.answers.set('/en', list('Her story'))
  site.answers.set('/410/nl', html('<h1>Weg</h1>'))
  await site.front.warmUp()
  const inEachForm = async (path: string) => {
    const answers = []
    for (const headers of [plain, saving])
      for (const form of ['', '?light']) answers.push(await at(path + form, headers))
    return answers.map(({ status, text }) => ({ status, text }))
  }
  for (const path of ['/nl/verhalen/een', '/en'])
    for (const { status, text } of await inEachForm(path))
      expect([status, /twee|Her story/.test(text)]).toEqual([200, true])
  const answers = new Map(site.answers)
  // Nothing can be rendered: what is given was kept.
  site.answers.clear()
  site.answers.set('*', html('broken', 500))
  site.change()
  const taken = new Set(['/nl/verhalen/een'])
  site.front.withdraw({ addresses: taken, gone: taken, pictures: new Set() })
  for (const { status, text } of await inEachForm('/nl/verhalen/een'))
    expect([status, text]).toEqual([410, expect.stringContaining('<h1>Weg</h1>')])
  for (const { status } of await inEachForm('/en')) expect(status).toBe(503)
  for (const [path, answer] of answers) site.answers.set(path, answer)
  site.answers.set('/en', list('Another'))
  site.change()
  await until(async () => (await at('/en')).status === 200)
  for (const { text } of await inEachForm('/en'))
    expect([text.includes('Another'), text.includes('Her')]).toEqual([true, false])
})

test('an address that moved keeps the choice; what is no page has no light form', async () => {
  const moved = {
    '/old': { location: '/nl/verhalen/een', status: 308 },
    '/out': { location: 'https://a.test/', status: 308 },
  }
  site.answers.set('/api/addresses', addresses({ moved, paths: ['/nl/verhalen/een', '/en'] }))
  const leads = async (path: string) => (await at(path)).headers.location
  expect([await leads('/old'), await leads('/old?light')]).toEqual(['/nl/verhalen/een', '/nl/verhalen/een?light'])
  expect(await leads('/out?light')).toBe('https://a.test/')
  expect(await leads('/NL/Verhalen/een?light')).toBe('/nl/verhalen/een?light')
  site.answers.set('/en/feed.xml', (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/atom+xml' }).end('<feed><link rel="alternate"/></feed>')
  })
  expect((await at('/en/feed.xml?light')).text).toBe('<feed><link rel="alternate"/></feed>')
})
