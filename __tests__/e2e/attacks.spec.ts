import { connect } from 'node:net'
import { expect } from '@playwright/test'
import { siteUrl } from './support/site'
import { test } from './support/test'

/** Bodies and headers as they were used against React's and Next's server parts, and nonsense of the same shape. */
const flight = 'multipart/form-data; boundary=x'
const part = (name: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const bodies: readonly [string, string, string][] = [
  [
    'prototypes',
    flight,
    `${part('0', '{"then":"$1:__proto__:then","status":"resolved_model","value":"{\\"then\\":\\"$B0\\"}"}')}${part('1', '"$@0"')}--x--\r\n`,
  ],
  ['a circle', flight, `${part('0', '["$F1"]')}${part('1', '{"id":"x","bound":"$@1"}')}--x--\r\n`],
  ['half a form', flight, part('0', '["$K1"]')],
  ['nonsense', 'text/plain;charset=UTF-8', '["$undefined", {"a": "$Q1"}, '],
  ['depth', 'text/plain;charset=UTF-8', '['.repeat(100_000)],
]
const headerSets: readonly Record<string, string>[] = [
  { 'next-action': 'x' },
  { 'next-action': '00'.repeat(21), rsc: '1', 'next-router-state-tree': '%7B' },
]
const drafts = { cookie: '__prerender_bypass=forged' }

for (const path of ['/en', '/en/stories', '/draft/en', '/review/x', '/studio', '/'])
  for (const cookies of [{}, drafts])
    test(`forms that nobody offered are refused at ${path}${'cookie' in cookies ? ', with a forged cookie' : ''}`, async ({
      request,
    }) => {
      for (const [name, type, data] of bodies)
        for (const headers of headerSets) {
          const answer = await request.post(path, {
            headers: { ...headers, ...cookies, 'content-type': type },
            data: Buffer.from(data),
            maxRedirects: 0,
          })
          expect(answer.status(), `${name} ${JSON.stringify(headers)}`).toBeGreaterThanOrEqual(400)
          expect(answer.status(), `${name} ${JSON.stringify(headers)}`).toBeLessThan(500)
        }
      expect((await request.get('/en')).status()).toBe(200)
    })

test('what is no request at all is refused with every header, and costs nobody else anything', async ({ request }) => {
  const { hostname, port } = new URL(siteUrl())
  const raw = (text: string) =>
    new Promise<string>((done, failed) => {
      let answer = ''
      const socket = connect(Number(port), hostname, () => socket.write(text))
      socket.setEncoding('utf8').on('data', (data: string) => (answer += data))
      socket.on('close', () => done(answer)).on('error', failed)
    })
  for (const text of [
    'NONSENSE\r\n\r\n',
    'GET /en HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n',
    `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    'GET http://evil.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET /en\\..\\..\\etc HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  ]) {
    const answer = await raw(text)
    expect(answer, text.slice(0, 60)).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(answer.toLowerCase(), text.slice(0, 60)).toContain("content-security-policy: default-src 'none'")
  }
  expect((await request.get('/en')).status()).toBe(200)
})
