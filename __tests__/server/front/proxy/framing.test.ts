import { ask } from '../../support/front'
import { raw } from '../../support/raw'
import { recordedSite } from '../../support/recorded-site'
import type { Recorded } from '../../support/recorder'

const here = recordedSite()

const hidden = 'GET /hidden HTTP/1.1\r\nHost: localhost\r\n\r\n'
const chunked = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n0\r\n\r\n`

/** How a body comes: headers, what follows them, and whether it is a request at all for a method that has bodies. */
const framings: readonly [string, string, string, 'whole' | 'none' | 'refused'][] = [
  ['no body', '', '', 'none'],
  ['a length of nothing', 'Content-Length: 0\r\n', '', 'none'],
  ['a length', `Content-Length: ${hidden.length}\r\n`, hidden, 'whole'],
  ['chunks', 'Transfer-Encoding: chunked\r\n', chunked(hidden), 'whole'],
  [
    'chunks with a trailer',
    'Trailer: X-T\r\nTransfer-Encoding: chunked\r\n',
    chunked(hidden).replace(/\r\n$/, 'X-T: 1\r\n\r\n'),
    'whole',
  ],
  [
    'chunks, and a connection that lists them',
    'Connection: transfer-encoding, content-length, cookie\r\nTransfer-Encoding: chunked\r\n',
    chunked(hidden),
    'whole',
  ],
  ['both', `Content-Length: 5\r\nTransfer-Encoding: chunked\r\n`, chunked(hidden), 'refused'],
  ['two lengths', `Content-Length: 0\r\nContent-Length: ${hidden.length}\r\n`, hidden, 'refused'],
  ['a list of lengths', `Content-Length: 0, ${hidden.length}\r\n`, hidden, 'refused'],
  ['a length with a sign', `Content-Length: +${hidden.length}\r\n`, hidden, 'refused'],
  ['another coding', 'Transfer-Encoding: gzip, chunked\r\n', chunked(hidden), 'refused'],
  ['a coding twice', 'Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n', chunked(hidden), 'refused'],
  ['a coding that is none', 'Transfer-Encoding: xchunked\r\n', chunked(hidden), 'refused'],
  ['a coding on a folded line', 'X: 1\r\n Transfer-Encoding: chunked\r\n', '', 'none'],
  [
    'a coding behind thousands of headers',
    `${'a:\r\n'.repeat(2_100)}Transfer-Encoding: chunked\r\n`,
    chunked(hidden),
    'whole',
  ],
  ['chunks that are none', 'Transfer-Encoding: chunked\r\n', `zz\r\n${hidden}`, 'refused'],
  ['an expectation', `Expect: 100-continue\r\nContent-Length: ${hidden.length}\r\n`, hidden, 'whole'],
  ['an unknown expectation', `Expect: wonders\r\nContent-Length: ${hidden.length}\r\n`, hidden, 'refused'],
  ['an upgrade', `Connection: upgrade\r\nUpgrade: websocket\r\nContent-Length: ${hidden.length}\r\n`, hidden, 'whole'],
]
const methods = ['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'POST', 'PUT', 'PATCH']
const paths = [
  '/lake/v1/ping',
  '/studio',
  '/api/draft-mode/enable',
  '/draft/en',
  '/review/x',
  '/en',
  '/',
  '/_next/static/x.js',
  '/healthz',
]

/** That an upstream server can read it in one way only. */
function expectOneFraming({ method, headers, raw: bytes }: Recorded): void {
  const lengths = headers.get('content-length') ?? []
  const codings = headers.get('transfer-encoding') ?? []
  expect(lengths.length + codings.length).toBe(['POST', 'PUT', 'PATCH'].includes(method) ? 1 : 0)
  for (const coding of codings) expect(coding).toBe('chunked')
  for (const name of ['expect', 'trailer', 'x-t', 'te']) expect(headers.has(name)).toBe(false)
  expect(headers.get('host')).toHaveLength(1)
  expect(bytes).toMatch(/^[A-Z]+ \/\S* HTTP\/1\.1\r\n/)
}

test.each(framings)(
  '%s: whatever the method and the address, upstream servers see one request or none',
  async (name, fields, body, kind) => {
    for (const method of methods)
      for (const path of paths) {
        const what = `${method} ${path}, ${name}`
        const before = here().upstream.requests.length
        const target = method === 'CONNECT' ? 'localhost:80' : path
        const text = await raw(
          here().site.url,
          `${method} ${target} HTTP/1.1\r\nHost: localhost\r\nX-Mark: 1\r\n${fields}\r\n${body}`,
          { until: /HTTP\/1\.1 [2-5](?:.|\r\n)*?\r\n\r\n/ },
        )
        expect([what, text]).toEqual([what, expect.stringMatching(/^HTTP\/1\.1 \d\d\d /)])
        // Who is next gets his own answer.
        const next = await ask(`${here().site.url}/lake/next?${before}`)
        expect([what, next.body.toString()]).toEqual([what, `GET /next?${before}`])

        const seen = here().upstream.requests.slice(before)
        seen.forEach(expectOneFraming)
        expect([what, seen.filter(({ path: asked }) => asked.startsWith('/hidden'))]).toEqual([what, []])
        const passed = seen.filter(({ headers }) => headers.has('x-mark'))
        const hasBody = kind !== 'none'
        const isAllowed = !hasBody || ['POST', 'PUT', 'PATCH'].includes(method)
        expect(passed.length).toBeLessThanOrEqual(kind === 'refused' || !isAllowed ? 0 : 1)
        if (path.startsWith('/lake') && kind === 'whole' && isAllowed) {
          expect(passed.map(({ body: sent }) => sent)).toEqual([hidden])
        }
      }
    expect(here().upstream.rest()).toEqual([])
  },
  60_000,
)
