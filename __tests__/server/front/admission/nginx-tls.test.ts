import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect, constants } from 'node:http2'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect as connectTls, type ConnectionOptions } from 'node:tls'
import { nginxBefore } from '@/scripts/bench/nginx'
import { makeCertificates } from '@/scripts/hosted/certificates'
import { ask, html, siteAt, startSite } from '../../support/front'

const deploy = join(import.meta.dirname, '..', '..', '..', '..', 'deploy')

/** Where nginx is not installed, there is only its file to look at. */
const hasNginx = spawnSync('nginx', ['-v']).status === 0

function askByTls(url: string, ca: Buffer, path: string): Promise<{ status: number; headers: object; text: string }> {
  return new Promise((resolve, reject) => {
    const session = connect(url, { ca })
    session.on('error', reject)
    const stream = session.request({ ':path': path })
    let status = 0
    let given = {}
    let text = ''
    stream.on('response', ({ [constants.HTTP2_HEADER_STATUS]: code, ...headers }) => {
      status = Number(code)
      given = headers
    })
    stream.setEncoding('utf8').on('data', (part: string) => (text += part))
    stream.on('end', () => {
      session.close()
      resolve({ status, headers: given, text })
    })
  })
}

/** What a line is agreed on, or the reason why not. */
function agree(url: string, options: ConnectionOptions): Promise<string> {
  const { hostname: host, port } = new URL(url)
  return new Promise((resolve) => {
    const socket = connectTls({ host, port: Number(port), ...options }, () => {
      resolve(`${socket.getProtocol()} ${socket.getCipher().name}`)
      socket.destroy()
    })
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
  })
}

test('the file that is beside nginx.conf is the one that it looks for', async () => {
  const config = await readFile(join(deploy, 'nginx.conf'), 'utf8')
  const [, looked = ''] = /include (\S*tls\S*);/u.exec(config) ?? []
  expect(looked.replace('[.]', '.')).toBe('/etc/nginx/nap1325-tls.conf')
  expect(await readFile(join(deploy, 'nginx-tls.conf'), 'utf8')).toContain(`Copy to ${looked.replace('[.]', '.')}:`)
})

test('with it readers get TLS and HTTP/2, who comes without is sent there, and authorities find their files', async () => {
  if (!hasNginx) return
  const site = await startSite({ site: siteAt('https://localhost') })
  site.answers.set('/en/about', html('<h1>Hello</h1>'))
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'))
  const { authority, key, certificate } = await makeCertificates(folder, ['localhost'])
  await writeFile(join(folder, 'privkey.pem'), key)
  await writeFile(join(folder, 'fullchain.pem'), certificate)
  const files = join(folder, 'acme', '.well-known', 'acme-challenge')
  await mkdir(files, { recursive: true })
  await writeFile(join(files, 'token'), 'what was agreed on')
  const ca = await readFile(authority)
  const nginx = await nginxBefore(site.url, folder, true)
  try {
    const page = await askByTls(nginx.tlsUrl, ca, '/en/about')
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('<h1>Hello</h1>')])
    expect(page.headers).toHaveProperty('strict-transport-security')
    const sent = await ask(`${nginx.url}/en/stories?country=cd`)
    expect([sent.status, sent.headers.location]).toEqual([301, 'https://127.0.0.1/en/stories?country=cd'])
    const challenge = '/.well-known/acme-challenge/token'
    expect((await ask(nginx.url + challenge)).headers.location).toBe(`https://127.0.0.1${challenge}`)
    expect(await askByTls(nginx.tlsUrl, ca, challenge)).toMatchObject({ status: 200, text: 'what was agreed on' })
    expect(await agree(nginx.tlsUrl, { ca })).toMatch(/^TLSv1\.3 /)
    expect(await agree(nginx.tlsUrl, { ca, maxVersion: 'TLSv1.2' })).toMatch(/^TLSv1\.2 ECDHE-/)
    const old: ConnectionOptions = { ca, maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }
    expect(await agree(nginx.tlsUrl, old)).toMatch(/PROTOCOL_VERSION|ECONNRESET/)
    const weak: ConnectionOptions = { ca, maxVersion: 'TLSv1.2', ciphers: 'AES128-GCM-SHA256' }
    expect(await agree(nginx.tlsUrl, weak)).toMatch(/HANDSHAKE_FAILURE/)
  } finally {
    await nginx.stop()
    await site.close()
    await rm(folder, { recursive: true })
  }
})
