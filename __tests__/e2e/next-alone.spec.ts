import { expect } from '@playwright/test'
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import { runScript } from '@/scripts/bench/processes'
import { frontSecretHeader, frontSecretVariable, makeFrontSecret } from '@/server/front/front-secret'
import { test } from './support/test'

const root = join(import.meta.dirname, '..', '..')
const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')

for (const command of ['start', 'dev'])
  test(`next ${command} by hand refuses, and says what to do`, async () => {
    const { code, output } = await new Promise<{ code: unknown; output: string }>((done) =>
      execFile(process.execPath, [next, command, '-p', '0'], { cwd: root, timeout: 60_000 }, (error, out, said) =>
        done({ code: error?.code, output: out + said }),
      ),
    )
    expect(code).toBe(1)
    expect(output).toContain('Next does not serve this site by itself: use `npm start`, or `npm run dev`.')
    expect(output).not.toMatch(/^\s+at /m)
  })

test('Next answers nobody but the front, whatever is asked', async ({ request }) => {
  const secret = makeFrontSecret()
  const env = { NODE_ENV: 'production', SITE_URL: 'https://nap1325.nl', [frontSecretVariable]: secret }
  const pages = await runScript('server/processes/next-main.ts', [], env)
  try {
    const attempts: Record<string, string>[] = [
      {},
      { [frontSecretHeader]: '' },
      { [frontSecretHeader]: `${secret}x` },
      { [frontSecretHeader]: makeFrontSecret() },
      { expect: 'wonders' },
      { connection: 'Upgrade', upgrade: 'websocket' },
    ]
    for (const headers of attempts)
      for (const path of ['/api/addresses', '/en', '/icon.svg']) {
        const answer = await request.get(pages.url + path, { headers })
        expect([path, headers, answer.status()]).toEqual([path, headers, 403])
        expect(answer.headers()['content-security-policy']).toContain("default-src 'none'")
        expect(await answer.text()).toContain('answers only the site in front of it')
      }
    const front = await request.get(`${pages.url}/icon.svg`, { headers: { [frontSecretHeader]: secret } })
    expect(front.status()).toBe(200)
    expect(JSON.stringify(front.headers())).not.toContain(secret)
    // From its first request on Next takes upgrades itself, unless it never sees them.
    expect(await upgrade(pages.url)).toMatch(/^HTTP\/1\.1 403 /)
  } finally {
    await pages.stop()
  }
})

/** What a browser's request for a WebSocket gets, as it comes. */
async function upgrade(url: string): Promise<string> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.write(
    `GET /en HTTP/1.1\r\nhost: ${hostname}\r\nconnection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n` +
      'sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  )
  const parts: Buffer[] = []
  socket.on('data', (part) => {
    parts.push(part)
    socket.end()
  })
  await once(socket, 'close', { signal: AbortSignal.timeout(20_000) })
  return Buffer.concat(parts).toString()
}
