import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { ask, html, siteAt, startSite, type TestSite } from '../support/front'
import { until } from '../../support/until'

let site: TestSite
beforeEach(async () => {
  site = await startSite()
})
afterEach(() => site.close())

describe('what readers get', () => {
  test('the same page in each encoding, each with an ETag of its own', async () => {
    const plain = await ask(`${site.url}/en`)
    const zipped = await ask(`${site.url}/en`, { 'accept-encoding': 'gzip' })
    const brotli = await ask(`${site.url}/en`, { 'accept-encoding': 'gzip, br' })
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true)
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true)
    expect(new Set([plain, zipped, brotli].map(({ headers }) => headers.etag)).size).toBe(3)
    for (const { headers } of [plain, zipped, brotli]) expect(headers.vary).toMatch(/accept-encoding/)
    expect(site.askedFor()).toEqual(['/en'])
  })

  test('after a while fewer bytes of brotli, with an ETag of their own; who has the page already is told so', async () => {
    await site.close()
    site = await startSite({ pageTimes: { improveAfter: 500 } })
    site.answers.set('*', html('<p>words</p>'.repeat(200)))
    const accept = { 'accept-encoding': 'br' }
    const first = await ask(`${site.url}/en`, accept)
    let later = first
    await until(async () => {
      later = await ask(`${site.url}/en`, accept)
      return later.headers.etag !== first.headers.etag
    })
    expect(brotliDecompressSync(later.body).equals(brotliDecompressSync(first.body))).toBe(true)
    expect(later.body.length).toBeLessThanOrEqual(first.body.length)
    expect((await ask(`${site.url}/en`, { ...accept, 'if-none-match': String(first.headers.etag) })).status).toBe(304)
    expect(site.askedFor()).toEqual(['/en'])
  })

  test('an encoding that the reader refuses is not used', async () => {
    expect((await ask(`${site.url}/en`, { 'accept-encoding': 'br;q=0, gzip' })).headers['content-encoding']).toBe(
      'gzip',
    )
  })

  test('304 for who has it already, in whatever encoding', async () => {
    const { headers } = await ask(`${site.url}/en`, { 'accept-encoding': 'br' })
    const again = await ask(`${site.url}/en`, { 'if-none-match': `"other", W/${headers.etag}` })
    expect(again.status).toBe(304)
    expect(again.body).toHaveLength(0)
    expect(again.headers['content-security-policy']).toBe(headers['content-security-policy'])
    expect((await ask(`${site.url}/en`, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  test('HEAD is GET without the body', async () => {
    const get = await ask(`${site.url}/en`)
    const head = await ask(`${site.url}/en`, {}, 'HEAD')
    expect(head.body).toHaveLength(0)
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' })
  })

  test('no script, no cookie, and nobody’s request in what is kept for everybody', async () => {
    site.answers.set('*', html('<script src="/x.js"></script><h1>Hello</h1><script>self.__next_f=[]</script>'))
    const { headers, body } = await ask(`${site.url}/en?utm=1`, {
      cookie: 'session=secret',
      'x-forwarded-host': 'evil.test',
      'x-middleware-subrequest': 'middleware',
      rsc: '1',
      'user-agent': 'somebody',
    })
    expect(body.toString()).toContain('<h1>Hello</h1>')
    expect(body.toString()).not.toContain('<script')
    expect(headers['set-cookie']).toBeUndefined()
    expect(site.asked.find(({ url }) => url === '/en')?.headers).toEqual({
      host: 'site.test',
      accept: 'text/html',
      'accept-encoding': 'identity',
      'x-content-version': expect.stringMatching(/^[\w-]{36} 1$/),
      'x-request-id': expect.stringMatching(/^[\da-f]{12}$/),
      connection: 'keep-alive',
    })
    expect(site.askedFor()).toEqual(['/en'])
  })

  test('the typeface is loaded early, nothing else', async () => {
    const font = '</_next/static/media/a.woff2>; rel=preload; as="font"; crossorigin=""; type="font/woff2"'
    site.answers.set('*', (_request, response) => {
      const link = `${font}, </a.css>; rel=preload; as="style", </a.js>; rel=preload; as="script"`
      response.writeHead(200, { 'content-type': 'text/html', link }).end('<h1>Hello</h1>')
    })
    expect((await ask(`${site.url}/en`)).headers.link).toBe(font)
  })

  test('data for search engines stays', async () => {
    site.answers.set('*', html('<script type="application/ld+json">{"@type":"Article"}</script>'))
    expect((await ask(`${site.url}/en`)).body.toString()).toContain('{"@type":"Article"}')
  })

  test('50 readers at once cause one rendering', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(`${site.url}/en`)))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect(site.askedFor()).toEqual(['/en'])
  })

  test('content that changed is rendered anew, once', async () => {
    await ask(`${site.url}/en`)
    site.change()
    site.answers.set('*', html('<h1>New</h1>'))
    const [first, second] = await Promise.all([ask(`${site.url}/en`), ask(`${site.url}/en`)])
    expect([first, second].map(({ body }) => body.includes('New'))).toEqual([true, true])
    expect(site.askedFor()).toEqual(['/en', '/en'])
  })

  test('only reading is possible', async () => {
    const { status, headers } = await ask(`${site.url}/en`, {}, 'POST')
    expect(status).toBe(405)
    expect(headers.allow).toBe('GET, HEAD')
    expect(site.askedFor()).toEqual([])
  })

  test('a file of the build is kept for good; one that is not there is 404', async () => {
    site.answers.set('/_next/static/a.css', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/css' }).end('a{}')
    })
    site.answers.set('/_next/static/b.css', (_request, response) => void response.writeHead(404).end())
    const { headers } = await ask(`${site.url}/_next/static/a.css`)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers.vary).toBe('accept-encoding')
    expect((await ask(`${site.url}/_next/static/b.css`)).status).toBe(404)
    expect((await ask(`${site.url}/_next/image?url=http://127.0.0.1/`)).status).toBe(404)
    expect(site.askedFor()).toEqual(['/_next/static/a.css', '/_next/static/b.css'])
  })
})

describe('when something is wrong behind it', () => {
  const failures: readonly [string, Parameters<TestSite['answers']['set']>[1]][] = [
    ['answers 500', html('broken', 500)],
    ['breaks off', (_request, response) => void response.socket?.destroy()],
    [
      'sends half a page',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': '999' })
        response.write('<h1>Half')
        setImmediate(() => response.destroy())
      },
    ],
    ['sends a page that scripts were to finish', html('<template id="B:0"></template><h1>Later</h1>')],
  ]

  test.each(failures)('it %s: the last good page is served', async (_name, failure) => {
    await ask(`${site.url}/en`)
    site.change()
    site.answers.set('*', failure)
    const { status, body } = await ask(`${site.url}/en`)
    expect(status).toBe(200)
    expect(body.toString()).toContain('Hello')
    expect(site.log.join()).toContain('/en could not be rendered')
  })

  test.each(failures)(
    'it %s, and nothing is kept: 503 in both languages, with every header',
    async (_name, failure) => {
      site.answers.set('*', failure)
      const { status, headers, body } = await ask(`${site.url}/en`)
      expect(status).toBe(503)
      expect(body.toString()).toMatch(/not available[^]*niet bereikbaar/)
      expect(headers['retry-after']).toBe('5')
      expect(headers['content-security-policy']).toMatch(/default-src 'none'/)
    },
  )

  test('it recovers by itself', async () => {
    site.answers.set('*', html('broken', 500))
    expect((await ask(`${site.url}/en`)).status).toBe(503)
    site.answers.set('*', html('<h1>Back</h1>'))
    expect((await ask(`${site.url}/en`)).body.toString()).toContain('Back')
  })

  test('it is slow: readers of an older page do not wait for it', async () => {
    await ask(`${site.url}/en`)
    site.change()
    site.answers.set('*', () => {})
    const { status, body } = await ask(`${site.url}/en`)
    expect(status).toBe(200)
    expect(body.toString()).toContain('Hello')
  })
})

describe('what is passed on', () => {
  test('the lake, below /lake, without what only a proxy may say', async () => {
    await ask(`${site.url}/lake/v1/data/query/production?query=*`, {
      authorization: 'Bearer x',
      'x-forwarded-host': 'evil.test',
      'x-real-ip': '1.2.3.4',
      forwarded: 'for=1.2.3.4',
    })
    const [incoming] = site.asked
    expect(incoming?.url).toBe('/v1/data/query/production?query=*')
    expect(incoming?.headers).toMatchObject({ authorization: 'Bearer x' })
    for (const name of ['x-forwarded-host', 'x-real-ip', 'forwarded'])
      expect(incoming?.headers).not.toHaveProperty(name)
  })

  test.each(['/studio/structure', '/draft/en'])('%s is never kept and has a policy with a nonce', async (path) => {
    const first = await ask(site.url + path)
    const second = await ask(site.url + path)
    expect(site.askedFor()).toEqual([path, path])
    expect(first.headers['cache-control']).toBe('private, no-store')
    expect(first.headers['x-robots-tag']).toMatch(/noindex/)
    const nonce = (answer: typeof first) =>
      /'nonce-([^']+)'/.exec(String(answer.headers['content-security-policy']))?.[1]
    expect(nonce(first)).toBeTruthy()
    expect(nonce(first)).not.toBe(nonce(second))
  })

  test('a page for who shows the cookie of drafts', async () => {
    await ask(`${site.url}/en`)
    const { headers } = await ask(`${site.url}/en`, { cookie: '__prerender_bypass=x' })
    expect(headers['cache-control']).toBe('private, no-store')
    expect(site.askedFor()).toEqual(['/en', '/en'])
  })
})

test('what the pages are made by is not up yet: 503, and says when to try again', async () => {
  const starting = await startSite({ origin: () => null, contentApi: () => null })
  for (const path of ['/en', '/studio', '/lake/v1/ping']) {
    const { status, headers } = await ask(starting.url + path)
    expect([status, headers['retry-after']]).toEqual([503, '5'])
  }
  expect((await ask(`${starting.url}/healthz`)).status).toBe(503)
  await starting.close()
})

test('with a certificate, browsers are told to insist on it', async () => {
  const secure = await startSite({ site: siteAt('https://nap1325.nl') })
  expect((await ask(`${secure.url}/en`)).headers['strict-transport-security']).toMatch(/max-age=63072000/)
  expect((await ask(`${site.url}/en`)).headers['strict-transport-security']).toBeUndefined()
  await secure.close()
})
