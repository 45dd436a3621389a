import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { formatFor, type LogFormat } from '@/server/processes/log-writer'
import { ask, html, startSite } from '../support/front'

const processes = join(import.meta.dirname, '..', '..', '..', 'server', 'processes')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'log-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** What a process writes that logs in this way. */
async function written(format: LogFormat): Promise<string> {
  const script = join(folder, 'main.ts')
  await writeFile(
    script,
    `import { logWriter } from ${JSON.stringify(join(processes, 'log-writer.ts'))}
     const log = logWriter('${format}', 2)
     log('front', 'GET /en: "no" answer (request 0123456789ab)')
     log('backup', 'made')
     process.exit(0)`,
  )
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return text(child.stderr)
}

test('for people: a line each', async () => {
  expect(await written('plain')).toBe('[front] GET /en: "no" answer (request 0123456789ab)\n[backup] made\n')
})

test('for programs: an object each, with the request that it is about', async () => {
  const lines = (await written('json')).trim().split('\n')
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/)
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
    {
      level: 'info',
      time,
      source: 'front',
      request: '0123456789ab',
      msg: 'GET /en: "no" answer (request 0123456789ab)',
    },
    { level: 'info', time, source: 'backup', msg: 'made' },
  ])
})

test.each([
  [undefined, true, 'plain'],
  [undefined, false, 'json'],
  ['json', true, 'json'],
  ['plain', false, 'plain'],
] as const)('chosen: %s, at a terminal: %s: it is %s', (chosen, isTerminal, format) => {
  expect(formatFor(chosen, isTerminal)).toBe(format)
})

test('who was told that it failed has the id that stands in the log, and what renders has it too', async () => {
  const site = await startSite()
  const asked: string[] = []
  for (const path of ['/en/stories', '/review/key'])
    site.answers.set(path, (request, response) => {
      asked.push(String(request.headers['x-request-id']))
      html('broken', 500)(request, response)
    })
  await ask(`${site.url}/en/stories`)
  await ask(`${site.url}/review/key`, { 'x-request-id': 'name-of-a-reader' })
  await site.close()
  for (const id of asked) expect(id).toMatch(/^[\da-f]{12}$/)
  expect(asked.length).toBeGreaterThanOrEqual(2)
  expect(site.log.some((line) => line.endsWith(`(request ${asked[0]})`))).toBe(true)
})

test('a request that nobody can answer is told its id', async () => {
  const site = await startSite({
    pictureAccess: {
      isShown: () => {
        throw new Error('nobody knows')
      },
      isAtWork: () => false,
      pass: () => ({}),
      endPass: () => ({}),
    },
  })
  const picture = `/media/images/nap1325/production/${'a'.repeat(40)}-9x9.jpg?w=640`
  const { status, headers } = await ask(site.url + picture)
  await site.close()
  expect(status).toBe(503)
  expect(site.log.filter((line) => line.endsWith(`(request ${String(headers['x-request-id'])})`))).toHaveLength(1)
})

test('an error while a page is rendered names the request', async () => {
  const script = join(folder, 'main.ts')
  const from = (file: string) => JSON.stringify(join(processes, file))
  await writeFile(
    script,
    `import { setImmediate as later } from 'node:timers/promises'
     import { logErrorsPlainly } from ${from('plain-errors.ts')}
     import { aboutCurrentRequest, forRequest } from ${from('current-request.ts')}
     logErrorsPlainly(console, aboutCurrentRequest)
     const fail = async () => (await later(), console.error(new Error('failed')))
     await forRequest({ headers: { 'x-request-id': '0123456789ab' } }, fail)
     console.error('apart')`,
  )
  const child = fork(script, [], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (said += part))
  await once(child, 'close')
  expect(said).toMatch(/^Error: failed \(at .*\) \(request 0123456789ab\)\napart\n$/)
})
