import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { createFront } from '@/server/front/front'
import { publicServer } from '@/server/front/public-server'
import { ask, open, startSite, type TestServer } from './support/front'
import { list, tinySite } from './support/tiny-site'

// The front before another site than ours, which is no Next: a plain server with a handful of pages.

const scripts =
  '<script>danger()</script><link rel="modulepreload" href="/statique/a.js"><meta name="next-size-adjust" content="">'
const pages: Readonly<Record<string, string>> = {
  '/fr': `<p>Bonjour</p>${scripts}`,
  '/fr/livres': '<p data-module="compter">Livres</p>',
  '/pt': '<p>Olá</p>',
  '/pt/livros': '<p data-module="compter">Livros</p>',
  '/excuses/404/fr': '<p>Rien ici</p>',
  '/excuses/404/pt': '<p>Nada aqui</p>',
  '/excuses/410/fr': '<p>Parti</p>',
  '/excuses/410/pt': '<p>Foi-se</p>',
}

let edition: number
let now: number
let asked: string[]
let hangs: boolean
let origin: TestServer
let site: TestServer
/** A front of our own site, where a test has one too. */
let ours: TestServer | undefined

function answer({ url = '', method, headers }: IncomingMessage, response: ServerResponse): void {
  asked.push(`${method} ${url}`)
  if (hangs) return
  const send = (type: string, body: string | Buffer, status = 200) =>
    response.writeHead(status, { 'content-type': type, 'set-cookie': 'origin=1', 'x-powered-by': 'tiny' }).end(body)
  const page = pages[url]
  if (url === '/coulisses/plan') send('application/json', JSON.stringify(list))
  else if (page !== undefined)
    send(
      'text/html',
      `<!doctype html><html><head></head><body>${page} ${edition} ${String(headers['x-edition']).split(' ').at(-1)}</body></html>`,
    )
  else if (url === '/tables/livres.csv') send('text/csv', 'titre\n')
  else if (url.startsWith('/statique/')) send('text/css', 'p{}')
  else if (url.startsWith('/originaux/')) send('image/png', Buffer.from([137, 80, 78, 71]))
  else
    send(
      'text/plain',
      `${method} ${url} ${headers.cookie ?? ''}${headers['x-edition'] ?? ''}`,
      url.startsWith('/guichet') ? 200 : 404,
    )
}

beforeEach(async () => {
  edition = 1
  now = 1_000_000
  asked = []
  hangs = false
  ours = undefined
  origin = await open(createServer(answer))
  const front = createFront({
    site: tinySite,
    origin: () => origin.url,
    contentApi: () => origin.url,
    pictureSource: () => origin.url,
    contentVersion: () => edition,
    now: () => now,
    log: () => {},
  })
  // It is known who agreed to what: all.
  front.withdraw({ addresses: new Set(), gone: new Set(), pictures: new Set() })
  site = await open(publicServer(() => front, tinySite).server)
})
afterEach(() => Promise.all([site.close(), origin.close(), ours?.close()]))

const get = async (path: string, headers: Record<string, string> = {}) => {
  const { status, headers: given, body } = await ask(site.url + path, headers)
  return { status, headers: given, body, text: body.toString() }
}
const timesAsked = (path: string) => asked.filter((line) => line === `GET ${path}`).length

test('a page is asked for once, and kept in three encodings with an ETag for each', async () => {
  const plain = await get('/fr')
  const brotli = await get('/fr', { 'accept-encoding': 'gzip, br' })
  const gzip = await get('/fr', { 'accept-encoding': 'gzip' })
  expect(timesAsked('/fr')).toBe(1)
  expect(brotli.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(brotli.body).toString()).toBe(plain.text)
  expect(gunzipSync(gzip.body).toString()).toBe(plain.text)
  const etags = [plain, brotli, gzip].map(({ headers }) => headers.etag ?? '')
  expect(new Set(etags).size).toBe(3)
  for (const etag of etags) expect((await get('/fr', { 'if-none-match': etag })).status).toBe(304)
  expect(plain.headers).toMatchObject({ 'content-language': 'fr', 'cache-control': expect.stringMatching(/^public/) })
  expect(plain.headers['set-cookie']).toBeUndefined()
})

test('scripts are taken out; a module of the site runs where the site lets it', async () => {
  const home = await get('/fr')
  expect(home.text).toContain('Bonjour')
  expect(home.text).not.toMatch(/script|modulepreload|adjust/)
  expect(home.headers['content-security-policy']).toContain("script-src 'none'")
  const books = await get('/fr/livres')
  const [, module = ''] = /<script type="module" src="([^"]+)">/.exec(books.text) ?? []
  expect(books.headers['content-security-policy']).toContain("script-src 'self';")
  expect((await get(module)).text).toBe('let compte = 1\n')
  expect((await get('/pt/livros')).text).not.toContain('<script')
})

test('a change makes a page old, and the origin is told of which edition the new one is to be', async () => {
  expect((await get('/pt')).text).toContain('Olá</p> 1 1')
  edition = 2
  expect((await get('/pt', { 'x-edition': '9' })).text).toContain('Olá</p> 2 2')
})

test('by the clock that the front is given, a page is old after a minute', async () => {
  await get('/pt')
  now += 59_999
  await get('/pt')
  expect(timesAsked('/pt')).toBe(1)
  now += 1
  await get('/pt')
  expect(timesAsked('/pt')).toBe(2)
})

test('while the origin is down, what is kept is served, and the rest says so in the languages of the site', async () => {
  await get('/fr')
  await origin.close()
  edition = 2
  expect(await get('/fr')).toMatchObject({ status: 200, text: expect.stringContaining('Bonjour</p> 1') })
  const other = await get('/pt')
  expect(other.status).toBe(503)
  expect(other.text).toContain('<html lang="fr">')
  expect(other.text).toContain('<h1>Bibliothèque du port</h1><p>Désolé : 503</p><p lang="pt">Desculpe: 503</p>')
  expect(await get('/depot/tout')).toMatchObject({ status: 503, text: '{"erreur":"absent"}' })
})

test('while the origin hangs, nobody waits for what is kept', async () => {
  await get('/fr')
  hangs = true
  edition = 2
  expect((await get('/fr')).text).toContain('Bonjour</p> 1')
  // Known by now: this one does not wait at all.
  expect((await get('/fr')).text).toContain('Bonjour</p> 1')
})

test('a thousand addresses that do not exist cost the origin nothing', async () => {
  await get('/fr')
  await Promise.all([get('/fr/x'), get('/pt/x'), get('/fr/perdu')])
  const before = asked.length
  for (let batch = 0; batch < 20; batch++) {
    const numbers = Array.from({ length: 50 }, (_, number) => batch * 50 + number)
    const answers = await Promise.all(numbers.map((number) => get(`/pt/livros/${number}.php`)))
    expect(answers.every(({ status, text }) => status === 404 && text.includes('Nada aqui'))).toBe(true)
  }
  expect(await get('/fr/perdu')).toMatchObject({ status: 410, text: expect.stringContaining('Parti') })
  expect(await get('/fr/bouquins')).toMatchObject({ status: 308, headers: { location: '/fr/livres' } })
  expect(asked).toHaveLength(before)
})

test('private routes are passed on with what they carry, and never kept', async () => {
  const desk = () => get('/guichet/prets', { cookie: 'lecteur=7', 'x-forwarded-for': '1.2.3.4', 'x-edition': '9' })
  const [first, second] = [await desk(), await desk()]
  expect(first.text).toBe('GET /guichet/prets lecteur=7')
  expect(timesAsked('/guichet/prets')).toBe(2)
  expect(first.headers['cache-control']).toBe('private, no-store')
  const nonces = [first, second].map(
    ({ headers }) => /'nonce-([^']+)'/.exec(`${headers['content-security-policy']}`)?.[1],
  )
  expect(new Set(nonces).size).toBe(2)
  const { status } = await fetch(`${site.url}/depot/livres`, { method: 'POST', body: 'un livre' })
  expect(status).toBe(404)
  expect(asked).toContain('POST /livres')
})

test('two fronts in a process remember nothing for each other', async () => {
  const other = await startSite()
  ours = other
  other.answers.set('/guichet/prets', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Of the other</p>')
  })
  // A page there, a private route here: the kind of an address is remembered by each for itself.
  expect((await ask(`${other.url}/guichet/prets`)).headers['cache-control']).toMatch(/^public/)
  expect((await get('/guichet/prets')).headers['cache-control']).toBe('private, no-store')
})

test('what is between the origin and the front is not there from outside', async () => {
  await get('/fr')
  expect((await get('/coulisses/plan')).status).toBe(404)
  expect(timesAsked('/coulisses/plan')).toBe(1)
})

test('files are kept for good, pictures given in the sizes of pages only', async () => {
  const file = await get('/statique/a.css')
  expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  await get('/statique/a.css')
  expect(timesAsked('/statique/a.css')).toBe(1)
  expect((await get('/photos/port.png?largeur=300')).headers['content-type']).toBe('image/png')
  expect((await get('/photos/port.png?largeur=301')).status).toBe(404)
  expect(asked.filter((line) => line.includes('originaux'))).toEqual(['GET /originaux/port.png?largeur=300'])
  expect((await get('/tables/livres.csv')).headers['access-control-allow-origin']).toBe('*')
})

test.each<[string, string, number, Record<string, string>?, string?]>([
  ['a page', '/fr', 200],
  ['the entrance', '/', 404],
  ['a page that is not there', '/fr/nulle-part', 404],
  ['an old address', '/fr/bouquins', 308],
  ['open data', '/tables/livres.csv', 200],
  ['a file', '/statique/a.css', 200],
  ['a picture', '/photos/port.png?largeur=300', 200],
  ['a private route', '/guichet', 200],
  ['a draft that is not there', '/essai/fr', 404],
  ['the content API', '/depot/tout', 404],
  ['whether it is alive', '/healthz', 200],
  ['a method that is not possible', '/fr', 405, {}, 'DELETE'],
  ['somebody else’s name', '/fr', 421, { host: 'evil.test' }],
])('%s has the headers that keep it safe', async (_name, path, status, headers = {}, method = 'GET') => {
  const given = await ask(site.url + path, headers, method)
  expect(given.status).toBe(status)
  expect(given.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
  })
  expect(given.headers['referrer-policy']).toBeTruthy()
  if (!path.startsWith('/depot')) expect(given.headers['content-security-policy']).toMatch(/^default-src 'none'/)
})
