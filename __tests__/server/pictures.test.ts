/** @jest-environment node */
import { ask, startSite, type Site } from './support/front'

const file = `/media/images/nap1325/production/${'a'.repeat(40)}-2000x1000.jpg`
let site: Site
let made: number

beforeEach(async () => {
  made = 0
  site = await startSite()
  site.answers.set('*', ({ headers }, response) => {
    made += 1
    response.writeHead(200, { 'content-type': headers.accept === '*/*' ? 'image/jpeg' : headers.accept })
    response.end('bytes of a picture')
  })
})
afterEach(() => site.close())

test('a picture comes from our own origin, once in each format, and is kept for good', async () => {
  const url = `${site.url}${file}?w=640&fit=max&auto=format`
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(url, { accept: 'image/avif,image/webp,*/*' })))
  expect(made).toBe(1)
  const [first] = answers
  expect(first?.headers).toMatchObject({
    'content-type': 'image/avif',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept',
    'x-content-type-options': 'nosniff',
  })
  expect((await ask(url, { accept: 'text/html' })).headers['content-type']).toBe('image/jpeg')
  expect(made).toBe(2)
  const again = await ask(url, { accept: 'image/avif', 'if-none-match': String(first?.headers.etag) })
  expect([again.status, again.body.length]).toEqual([304, 0])
  expect(site.asked[0]?.url).toBe(`${file.slice('/media'.length)}?auto=format&fit=max&w=640`)
  expect(site.asked[0]?.headers.cookie).toBeUndefined()
})

test('its parameters in another order are the same picture', async () => {
  await ask(`${site.url}${file}?w=640&fit=max&auto=format`)
  await ask(`${site.url}${file}?auto=format&w=640&fit=max`)
  expect(made).toBe(1)
})

test.each([
  ['a size that no page asks for', `${file}?w=641&fit=max&auto=format`],
  ['another height', `${file}?w=640&h=7&fit=crop&auto=format`],
  ['a parameter more', `${file}?w=640&fit=max&auto=format&blur=9`],
  ['the original', file],
  ['another server', '/media/http://127.0.0.1:1/x.jpg?w=640&fit=max&auto=format'],
  ['a way out of the folder', '/media/images/nap1325/production/..%2f..%2fx.jpg?w=640&fit=max&auto=format'],
  ['a file', `/media/files/nap1325/production/${'a'.repeat(40)}.pdf`],
])('%s is not there, and nobody is asked for it', async (_name, path) => {
  expect((await ask(site.url + path)).status).toBe(404)
  expect(made).toBe(0)
})

test('what the content API does not have is 404; when it fails it is said, and tried again', async () => {
  const url = `${site.url}${file}?w=320&fit=max&auto=format`
  site.answers.set('*', (_request, response) => void response.writeHead(404).end())
  expect((await ask(url)).status).toBe(404)
  site.answers.set('*', (_request, response) => void response.writeHead(500).end())
  expect((await ask(url)).status).toBe(503)
  site.answers.set('*', (_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('x'))
  expect((await ask(url)).status).toBe(503)
  site.answers.set('*', (_request, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end('x'))
  expect((await ask(url)).status).toBe(200)
})
