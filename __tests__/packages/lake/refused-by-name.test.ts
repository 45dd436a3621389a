import { readFileSync } from 'node:fs'
import { startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(() => lake.stop())

const section = /## Refused by name\n(.*?)\n## /s.exec(readFileSync('packages/lake/README.md', 'utf8'))?.[1] ?? ''
const rows = [...section.matchAll(/^\| ([^|`]+?) +\| `((?:[^`])+)` +\| (\d+) +\|$/gm)].map(
  ([, what = '', asked = '', status = '']) => ({ what, asked: asked.replaceAll('\\|', '|'), status: Number(status) }),
)

/** A query, or a method, an address and a body. */
function requestOf(asked: string): { method: string; path: string; body: string | null } {
  const [, method, path, body] = /^(GET|POST|PUT) (\S+)(?: (.*))?$/.exec(asked) ?? []
  if (method === undefined || path === undefined)
    return { method: 'GET', path: `/data/query/production?query=${encodeURIComponent(asked)}`, body: null }
  return { method, path, body: body ?? null }
}

/** What of a question has to be in the answer. */
function nameIn(asked: string): string {
  const [, name] =
    /(geo::\w+|text::\w+|documents::\w+|user::\w+|media::\w+|collate|explain|"?variant"?(?==)|sanity\.action\.[\w.]+|purge|description|origin)/.exec(
      asked,
    ) ?? []
  return name ?? requestOf(asked).path
}

test('the README has rows to hold', () => expect(rows.length).toBeGreaterThan(15))

test.each(rows)('$what: refused by name, as the README says', async ({ asked, status }) => {
  const { method, path, body } = requestOf(asked)
  const response = await fetch(`${lake.url}/v2026-03-01${path}`, {
    method,
    headers: { authorization: `Bearer ${lake.token('administrator')}`, 'content-type': 'application/json' },
    body,
  })
  const { message } = await response.json()
  expect({ status: response.status, message }).toEqual({ status, message: expect.stringContaining(nameIn(asked)) })
})
