import { spawnSync } from 'node:child_process'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { limits } from '@/server/front/admission/limits'
import { nginxBefore } from '@/scripts/bench/nginx'
import { ask, html, siteAt, startSite } from '../../support/front'
import { until } from '../../../support/until'

const read = () => readFile(join(import.meta.dirname, '..', '..', '..', '..', 'deploy', 'nginx.conf'), 'utf8')

test('the shipped nginx has the limits of the front', async () => {
  const config = await read()
  const counted = {
    choices: limits.page,
    work: limits.work,
    pictures: limits.picture,
    queries: limits.query,
    streams: limits.stream,
  }
  for (const [zone, { atOnce }] of Object.entries(counted)) {
    expect(config).toContain(`limit_conn ${zone} ${atOnce[0]};`)
    expect(config).toContain(`limit_conn all_${zone} ${atOnce[1]};`)
  }
  const [client, all] = limits.signIn.perMinute
  expect(config).toContain(`zone=sign_ins:10m rate=${client}r/m;`)
  expect(config).toContain(`zone=all_sign_ins:1m rate=${all}r/m;`)
  const [asking, allAsking] = limits.ask.perMinute
  expect(config).toContain(`zone=asks:10m rate=${asking}r/m;`)
  expect(config).toContain(`zone=all_asks:1m rate=${allAsking}r/m;`)
})

/** Where nginx is not installed, there is only its file to look at. */
const hasNginx = spawnSync('nginx', ['-v']).status === 0

test('it writes down no reader, and nothing of what she asked, also when nothing answers', async () => {
  const config = await read()
  expect(config).toMatch(/^ {2}error_log \S+ emerg;$/m)
  expect(config).toMatch(/^ {2}access_log off;/m)
  if (!hasNginx) return
  const site = await startSite({ site: siteAt('http://127.0.0.1') })
  site.answers.set('*', html('<h1>Hello</h1>'))
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'))
  const nginx = await nginxBefore(site.url, folder)
  const paths = ['/en/search?q=CANARY', '/review/CANARY', '/lake/v1/auth/fetch?sid=CANARY']
  const all = async () => {
    const statuses: number[] = []
    for (const path of paths) statuses.push((await ask(nginx.url + path, { 'x-forwarded-for': '6.6.6.6' })).status)
    return statuses
  }
  try {
    expect(await all()).toEqual([200, 200, 200])
    expect(site.asked.find(({ url }) => url?.startsWith('/v1/'))?.headers['x-forwarded-for']).toBe('127.0.0.1')
    const refused: number[] = []
    for (let attempt = 0; attempt < 80; attempt++) refused.push((await ask(nginx.url + (paths[2] ?? ''))).status)
    expect(refused).toContain(429)
    await site.close()
    expect(await all()).toEqual([502, 502, expect.any(Number)])
  } finally {
    await nginx.stop()
  }
  const errors = await readFile(join(folder, 'errors'), 'utf8')
  await rm(folder, { recursive: true })
  expect(errors).not.toMatch(/CANARY|client:|request:/)
})

test('in an outage it gives what shows nothing of a story; what may be taken back meanwhile is gone with the site', async () => {
  const site = await startSite({ site: siteAt('http://127.0.0.1') })
  const about = (needsConsent: boolean) => (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.write('<!doctype html><html lang="en"><body><h1>Hello</h1>')
    response.addTrailers({ 'x-dependencies': JSON.stringify({ tags: ['a'], values: {}, needsConsent }) })
    response.end('</body></html>')
  }
  site.answers.set('/en/about', about(false))
  site.answers.set('/en/stories/a-story', about(true))
  const mayOutlive = async (path: string) => (await ask(site.url + path)).headers['x-accel-expires']
  expect(await mayOutlive('/en/about')).toBeUndefined()
  expect(await mayOutlive('/en/stories/a-story')).toBe('0')
  if (!hasNginx) return site.close()
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'))
  const nginx = await nginxBefore(site.url, folder)
  const statusOf = async (path: string) => (await ask(nginx.url + path)).status
  try {
    expect(await statusOf('/en/about')).toBe(200)
    expect(await statusOf('/en/stories/a-story')).toBe(200)
    expect((await ask(`${nginx.url}/en/stories/a-story`)).headers).not.toHaveProperty('x-accel-expires')
    await site.close()
    await until(async () => (await statusOf('/en/stories/a-story')) === 502)
    expect(await statusOf('/en/about')).toBe(200)
  } finally {
    await nginx.stop()
    await rm(folder, { recursive: true })
  }
})

test('behind it each form of a page has a place of its own, and no more than that', async () => {
  const config = await read()
  expect(config.match(/^\s+proxy_cache_key "\$request_method .*\$saves_data";$/gm)).toHaveLength(2)
  if (!hasNginx) return
  const site = await startSite({ site: siteAt('http://127.0.0.1') })
  site.answers.set('/en/about', html('<h1>Hello</h1><a href="/en">Home</a><svg></svg>'))
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'))
  const nginx = await nginxBefore(site.url, folder)
  const textOf = async (path: string, headers = {}) => (await ask(nginx.url + path, headers)).body.toString()
  try {
    for (const _twice of [1, 2]) {
      expect(await textOf('/en/about')).toContain('<svg>')
      const unasked = await textOf('/en/about', { 'save-data': 'on' })
      expect([unasked.includes('<svg>'), unasked.includes('?light')]).toEqual([false, false])
      expect(await textOf('/en/about', { 'save-data': 'anything' })).toContain('<svg>')
      expect(await textOf('/en/about?light')).toContain('href="/en?light"')
    }
    await site.close()
    expect(await textOf('/en/about')).toContain('<svg>')
    expect(await textOf('/en/about?light')).not.toContain('<svg>')
  } finally {
    await nginx.stop()
    await rm(folder, { recursive: true })
  }
})
