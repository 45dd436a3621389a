import { randomBytes } from 'node:crypto'
import { ask, html, startSite, type TestSite } from '../../support/front'

let site: TestSite
beforeEach(async () => {
  site = await startSite()
})
afterEach(() => site.close())

test.each([
  ['what means nothing', '/en/stories?utm_source=x&fbclid=y', '/en/stories'],
  ['a choice where there is none', '/en/stories/a-story?country=sy', '/en/stories/a-story'],
  ['a parameter of another list', '/en/documents?country=sy', '/en/documents'],
  ['a parameter of another language', '/nl/verhalen?country=sy', '/nl/verhalen'],
  ['what is empty, as forms send it', '/en/stories?country=&outcome=&year=', '/en/stories'],
  ['the first page', '/en/stories?page=1', '/en/stories'],
  ['what is no page', '/en/stories?page=-2', '/en/stories'],
  ['any other order', '/en/stories?outcome=2&country=sy', '/en/stories?country=sy&outcome=2'],
  ['a choice where a list has pages alone', '/ar?country=sy&page=2', '/ar?page=2'],
  ['the same in the table of pledges', '/nl/toezeggingen?pagina=3&land=sy&page=2', '/nl/toezeggingen?pagina=3'],
  ['capitals', '/en/stories?country=SY', '/en/stories?country=sy'],
  ['repetitions', '/en/stories?country=sy&country=sy&country=jo', '/en/stories?country=sy'],
  ['space around a question', '/en/search?q=%20women%20%20and%09peace%0A', '/en/search?q=women+and+peace'],
  [
    'a value that is longer than any',
    `/en/stories?country=${'x'.repeat(999)}`,
    `/en/stories?country=${'x'.repeat(100)}`,
  ],
])('%s makes no page of its own', async (_what, address, kept) => {
  const first = await ask(site.url + kept)
  const other = await ask(site.url + address)
  expect(other.status).toBe(200)
  expect(other.body.equals(first.body)).toBe(true)
  expect(site.askedFor()).toEqual([kept])
})

test.each([
  ['a question of 201 characters', `/en/search?q=${'x'.repeat(201)}`, 400],
  ['a query of more than 2,000', `/en/stories?utm=${'x'.repeat(2000)}`, 414],
  ['a query of 100,000', `/en/search?q=${'x'.repeat(100_000)}`, 414],
])('%s is refused in both languages, and nothing is asked for it', async (_what, address, status) => {
  const answer = await ask(site.url + address)
  expect(answer.status).toBe(status)
  expect(answer.body.toString()).toMatch(/200 characters[^]*200 tekens/)
  expect(answer.headers['content-security-policy']).toMatch(/default-src 'none'/)
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(site.asked).toEqual([])
  expect((await ask(`${site.url}/en`)).status).toBe(200)
})

test('a question of 200 characters is answered', async () => {
  expect((await ask(`${site.url}/nl/zoeken?q=${'é'.repeat(200)}`)).status).toBe(200)
})

test('what somebody looked for is kept by no browser', async () => {
  const { headers } = await ask(`${site.url}/nl/zoeken?q=vrede`)
  expect(headers['cache-control']).toBe('private, no-store')
  expect(headers['x-robots-tag']).toBe('noindex')
  expect((await ask(`${site.url}/en/stories?country=sy`)).headers['cache-control']).toBe(
    'public, max-age=0, must-revalidate',
  )
})

test('nobody tells the site from outside which content version it is to use', async () => {
  await ask(`${site.url}/en/search?q=x`, { 'x-content-version': '999' })
  await ask(`${site.url}/draft/en`, { 'x-content-version': '999' })
  const versions = site.asked
    .filter(({ url }) => url !== '/api/addresses')
    .map(({ headers }) => headers['x-content-version'])
  expect(versions).toEqual([expect.stringMatching(/^[\w-]{36} 1$/), undefined])
})

test('a page of a list that is not there is the page that says so', async () => {
  site.answers.set('/en/stories?page=99', html('nothing', 404))
  site.answers.set('/404/en', html('<h1>There is no page here</h1>'))
  const { status, body } = await ask(`${site.url}/en/stories?page=99`)
  expect(status).toBe(404)
  expect(body.toString()).toContain('There is no page here')
})

test('any number of questions push no page out', async () => {
  // What cannot be packed: pages are kept packed.
  const large = randomBytes(900_000).toString('base64')
  site.answers.set('*', html(large))
  await ask(`${site.url}/en/stories?page=2`)
  const pages = site.askedFor().length
  for (let question = 0; question < 40; question++) await ask(`${site.url}/en/search?q=${question}`)
  await ask(`${site.url}/en/stories?page=2`)
  expect(site.askedFor()).toHaveLength(pages + 40)
  await ask(`${site.url}/en/search?q=0`)
  expect(site.askedFor()).toHaveLength(pages + 41)
})

test('questions wait for each other, pages do not wait for them; when too many wait they are refused', async () => {
  const held: (() => void)[] = []
  site.answers.set('*', (incoming, outgoing) => {
    if (!incoming.url?.includes('?')) return html('<h1>Hello</h1>')(incoming, outgoing)
    held.push(() => html('<h1>Found</h1>')(incoming, outgoing))
  })
  const questions = Array.from({ length: 300 }, (_, number) =>
    ask(`${site.url}/en/search?q=${number}`, { 'x-forwarded-for': `192.0.2.${number % 10}` }),
  )
  const refused = await Promise.race(questions)
  expect([refused.status, refused.headers['retry-after']]).toEqual([503, '5'])
  expect((await ask(`${site.url}/en`)).status).toBe(200)
  expect(held.length).toBeLessThanOrEqual(4)
  const release = setInterval(() => held.splice(0).forEach((answer) => answer()), 1)
  const answers = await Promise.all(questions)
  clearInterval(release)
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 503]))
})
