import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { boundedLog, withoutSecrets } from '@/server/processes/log'
import { ask, html, startSite } from '../support/front'
import { until } from '../../support/until'

const canary = 'CANARY'

const silence = (): void => {}

test.each([
  ['nothing answers', silence],
  ['everything fails', html('broken', 500)],
  ['connections break', (_request: unknown, response: { destroy(): unknown }) => void response.destroy()],
])(
  'while %s, no line of the front holds what somebody looked for, what lets her in or where she is',
  async (_, failure) => {
    const site = await startSite({
      contentApi: () => 'http://127.0.0.1:1',
      pictureSource: () => 'http://127.0.0.1:1',
      pageTimes: { slowAfter: 500 },
    })
    for (const path of ['*', '/api/addresses']) site.answers.set(path, failure)
    const headers = {
      'x-forwarded-for': `203.0.113.9, ${canary}`,
      authorization: `Bearer sk${canary}`,
      cookie: `a=${canary}`,
      referer: `http://x.test/?${canary}`,
    }
    const addresses = [
      `/en/search?q=${canary}`,
      `/nl/zoeken?q=${canary}`,
      `/en/stories?country=${canary}`,
      `/api/draft-mode/enable?sanity-preview-secret=${canary}`,
      `/review/${canary}`,
      `/review/${canary}/${canary}`,
      `/draft/en?x=${canary}`,
      `/lake/v1/auth/fetch?sid=${canary}`,
      `/lake/v1/data/query/production?query=${canary}`,
      `/studio/${canary}#sid=${canary}`,
      `/media/images/nap1325/production/${'a'.repeat(40)}-9x9.jpg?w=640&${canary}`,
      `/_next/static/x.js?${canary}`,
    ]
    const asked = Promise.allSettled(addresses.map((path) => ask(site.url + path, headers)))
    // In silence some are never answered. What is logged of them is when it has been told that nothing is.
    if (failure === silence) await until(() => site.log.some((line) => line.includes('get no answer')))
    else await asked
    await site.close()
    expect(site.log.length).toBeGreaterThan(0)
    expect(site.log.filter((line) => /CANARY|203\.0/.test(line))).toEqual([])
  },
)

test.each([
  ['GET /en/search?q=peace and: fails', 'GET /en/search?… and: fails'],
  ["url: 'http://127.0.0.1:1/v1/data/query/p?query=*&$t=%22x%22'", "url: 'http://127.0.0.1:1/v1/data/query/p?…'"],
  ['GET /review/abc.def-1', 'GET /review/…'],
  ['http://localhost:3000/studio#sid=siddpNYbiU5bsv5LKMYg', 'http://localhost:3000/studio#sid=…'],
  ['token skAbCdEfGhIjKlMnOpQrSt', 'token sk…'],
  ['connect ECONNREFUSED 127.0.0.1:37213', 'connect ECONNREFUSED 127.0.0.1:37213'],
  ['from 203.0.113.9 and 2001:db8::1, fe80::1', 'from [address] and [address], [address]'],
  ['at 2026-11-26T00:42:08.123Z 00:42:08 in a.ts:12:34', 'at 2026-11-26T00:42:08.123Z 00:42:08 in a.ts:12:34'],
])('%s is written as %s', (line, expected) => {
  expect(withoutSecrets(line)).toBe(expected)
})

test('an outage is told once, and then how often', async () => {
  const lines: string[] = []
  const log = boundedLog({ write: (source, text) => lines.push(`[${source}] ${text}`), quietFor: 50 })
  for (let page = 0; page < 1_000; page++) {
    log('front', `/en/stories/${page} could not be rendered: no answer`)
    log('pages', 'Error: no')
    log('pages', '    at a stack')
  }
  log('front', '10 of 20 pages are ready')
  log('front', '20 of 20 pages are ready')
  expect(lines).toEqual([
    '[front] /en/stories/0 could not be rendered: no answer',
    '[pages] Error: no',
    '[pages]     at a stack',
    '[front] 10 of 20 pages are ready',
    '[front] 20 of 20 pages are ready',
  ])
  const deadline = Date.now() + 5_000
  while (lines.length < 7 && Date.now() < deadline) await new Promise((done) => setTimeout(done, 5))
  expect(lines.slice(5)).toEqual([
    '[front] /en/stories/0 could not be rendered: no answer (and 999 more like it)',
    '[pages] Error: no (and 999 more like it)',
  ])
  log('pages', 'Error: no')
  expect(lines).toHaveLength(8)
})

test('what renders pages tells its errors without the request that failed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'errors-'))
  const script = join(folder, 'main.ts')
  const source = join(import.meta.dirname, '..', '..', '..', 'server', 'processes', 'plain-errors.ts')
  await writeFile(
    script,
    `import { logErrorsPlainly } from ${JSON.stringify(source)}
     logErrorsPlainly(console)
     const cause = Object.assign(new Error('refused'), { request: { url: 'http://x/?q=CANARY' } })
     const error = Object.assign(new Error('failed\\nCANARY', { cause }), { response: { body: 'CANARY' }, params: ['CANARY'] })
     console.error('⨯', error, { params: { term: 'CANARY' } })`,
  )
  const child = fork(script, [], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text))
  await once(child, 'close')
  await rm(folder, { recursive: true })
  expect(said).toMatch(/^⨯ Error: failed; because of Error: refused \(at .*main\.ts/m)
  expect(said).not.toContain('CANARY')
})
