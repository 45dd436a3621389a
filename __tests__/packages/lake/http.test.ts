import { request } from 'node:http'
import { readFileSync } from 'node:fs'
import { defaults } from '@/packages/lake/source/options/defaults'
import { callerErrorCodes, lakeErrorCodes, mutationErrorCodes } from '@/packages/lake/source/protocol/error-codes'
import { routes, unversionedRoutes } from '@/packages/lake/source/server/routes'
import { startTestLake, type TestLake } from './support/test-lake'

const readme = readFileSync('packages/lake/README.md', 'utf8')

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(() => lake.stop())

/** `fetch` does not let one choose `Host` and `Origin`. */
function ask(
  path: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<{ status: number; headers: Headers }> {
  return new Promise((resolve, reject) => {
    request(`${lake.url}${path}`, { method, headers }, (answer) => {
      answer.resume()
      const all = new Headers(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: all }))
    })
      .on('error', reject)
      .end()
  })
}

const query = '/v1/data/query/production?query=*'

test.each(['http://localhost:4000', 'http://127.0.0.1:1', 'http://[::1]:3000'])(
  'a page on this machine (%s) may read, with credentials',
  async (origin) => {
    const { status, headers } = await ask(query, { origin })
    expect(status).toBe(200)
    expect(headers.get('access-control-allow-origin')).toBe(origin)
    expect(headers.get('access-control-allow-credentials')).toBe('true')
    expect(headers.get('vary')).toMatch(/origin/i)
  },
)

test.each(['https://evil.example', 'http://localhost.evil.example', 'null', 'http://127.0.0.1.evil.example'])(
  'a page on %s may not, not even blindly',
  async (origin) => {
    const { status, headers } = await ask(query, { origin })
    expect(status).toBe(403)
    expect(headers.get('access-control-allow-origin')).toBeNull()
    const before = await ask(
      '/v1/data/mutate/production',
      { origin, 'access-control-request-method': 'POST' },
      'OPTIONS',
    )
    expect(before.headers.get('access-control-allow-methods')).toBeNull()
  },
)

test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:80'])(
  'a name that somebody’s DNS points here (%s) is not answered to',
  async (host) => {
    expect((await ask(query, { host })).status).toBe(421)
  },
)

test.each([
  ['GET', '/v1/nothing/here', 404, 'notSupported'],
  ['DELETE', '/v1/data/query/production', 405, 'methodNotAllowed'],
  ['GET', '/v9/data/query/production', 404, 'notSupported'],
  ['GET', '/v1/data/doc/production/%E0%A4%A', 400, 'validationError'],
])('%s %s is refused by name', async (method, path, status, type) => {
  const answer = await fetch(lake.url + path, { method })
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({
    statusCode: status,
    error: { type, description: expect.any(String) },
    message: expect.any(String),
  })
})

test('Studio measures without a token, whoever may read the dataset', async () => {
  lake.lake.datasets.create({ name: 'closed', visibility: 'private' })
  expect((await fetch(`${lake.url}/v2025-02-19/data/ping/closed`)).status).toBe(200)
  expect((await fetch(`${lake.url}/v2025-02-19/data/query/closed?query=*`)).status).toBe(401)
})

test('the README lists exactly the endpoints that there are', () => {
  const listed = [...readme.matchAll(/^\| (GET|POST|PATCH|DELETE|PUT) +\| `([^`]+)` +\| ([\w-]+) +\|/gm)].map(
    ([, method, pattern, access]) => `${method} ${pattern} ${access}`,
  )
  const real = [...routes, ...unversionedRoutes].map(({ method, pattern, access }) => `${method} ${pattern} ${access}`)
  expect(listed.toSorted()).toEqual(real.toSorted())
})

test('the README lists exactly the codes that errors have', () => {
  const section = /## Errors\n(.*?)\n## /s.exec(readme)?.[1] ?? ''
  const listed = [...section.slice(section.indexOf('- **')).matchAll(/`(\w+)`/g)].map(([, code]) => code)
  const real = [...callerErrorCodes, ...lakeErrorCodes, ...mutationErrorCodes]
  expect(listed.filter((code) => code !== undefined).toSorted()).toEqual(real.toSorted())
})

test('the README explains every option', () => {
  const table = /## Options\n(.*?)\n## /s.exec(readme)?.[1] ?? ''
  const listed = new Set([...table.matchAll(/`(?:images)?\.?(\w+)`/g)].map(([, name]) => name))
  const real = [...Object.keys(defaults), ...Object.keys(defaults.images), 'dataDir']
  expect(real.filter((name) => name !== 'images' && !listed.has(name))).toEqual([])
})
