import { brotliCompressSync } from 'node:zlib'
import { enhancements } from '@/lib/enhancements'
import { pageModules } from '@/server/front/static/modules'
import { readModules } from '@/server/site/modules'
import { addresses, ask, startSite, type TestSite } from '../../support/front'

const { addressFor } = pageModules(readModules())
const story = '/en/stories/one'
const marked = '<div data-module="exit"><a href="https://weather.example/">Leave</a></div>'
let site: TestSite
beforeEach(async () => {
  site = await startSite()
})
afterEach(() => site.close())

const page = async (path: string) => {
  const { headers, body } = await ask(site.url + path)
  return { policy: String(headers['content-security-policy']), text: body.toString() }
}
/** What the origin answers from now on. */
const write = (body: string) =>
  site.answers.set('*', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(`<!doctype html><html><head><title>T</title></head><body>${body}</body></html>`)
  })

test('a page that asks for a module gets it, from our own origin, and may run nothing else', async () => {
  write(`${marked}<script>alert(1)</script><script type="module" src="/x.js"></script>`)
  const { policy, text } = await page(story)
  const scripts = [...text.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)
  expect(scripts).toEqual([`<script type="module" src="${addressFor('exit', story)}">`])
  expect(text.indexOf('<script')).toBeLessThan(text.indexOf('</head>'))
  expect(policy).toContain("script-src 'self';")
  expect((await ask(site.url + story, { 'if-none-match': '*' })).headers['content-security-policy']).toBe(policy)
})

test('a module is kept for good at an address that names its content', async () => {
  const path = addressFor('exit', story) ?? ''
  const { status, headers, body } = await ask(site.url + path)
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(body.toString()).toContain('addEventListener')
  expect(body.toString()).not.toMatch(/\/\*|: HTMLElement/)
  expect((await ask(site.url + path.replace('exit.js', 'other.js'))).status).toBe(404)
  expect((await ask(`${site.url}/m/old/exit.js`)).status).toBe(404)
  expect(site.asked).toEqual([])
})

test.each(['/ar/stories/one', '/nl/verhalen/een', '/en/stories/one'])(
  'one leaves a story in any language: %s',
  async (path) => {
    site.answers.set('/api/addresses', addresses({ paths: [path] }))
    write(marked)
    expect((await page(path)).text).toContain(`src="${addressFor('exit', path)}"`)
  },
)

test.each([
  ['a page that asks for nothing', story, '<h1>Hello</h1>'],
  ['a page of a kind on which it may not run', '/en/signatories/one', marked],
  ['a module that is not on the list', story, '<div data-module="constructor"></div><div data-module="evil"></div>'],
])('%s runs nothing', async (_name, path, body) => {
  write(body)
  const { policy, text } = await page(path)
  expect(text).not.toContain('<script')
  expect(policy).toContain("script-src 'none';")
})

test('in Dutch too, where addresses have other words', () => {
  expect(addressFor('exit', '/nl/verhalen/een')).toBe(addressFor('exit', story))
})

test('all modules together are at most 3 kB', async () => {
  const everywhere = ['/en', '/nl', story, '/nl/verhalen/een', '/review/token']
  const paths = new Set(
    Object.keys(enhancements).flatMap((name) => everywhere.flatMap((each) => addressFor(name, each) ?? [])),
  )
  expect(paths.size).toBe(Object.keys(enhancements).length)
  let bytes = 0
  for (const path of paths) bytes += brotliCompressSync((await ask(site.url + path)).body).length
  expect(bytes).toBeLessThanOrEqual(3_000)
})
