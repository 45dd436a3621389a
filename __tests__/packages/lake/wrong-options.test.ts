import { readdirSync, readFileSync } from 'node:fs'
import { jest } from '@jest/globals'
import { routes } from '@/packages/lake/source/server/routes'
import { firstEvent } from './support/first-event'
import { refusal, startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(() => lake.stop())

/** The status of an answer. */
async function asked(path: string): Promise<number> {
  const authorization = `Bearer ${lake.token('administrator')}`
  return (await fetch(`${lake.url}/v2026-03-01/${path}`, { headers: { authorization } })).status
}

test.each([
  ...['perspective=raw,drafts', 'returnQuery=no', 'resultSourceMap=yes', 'cacheMode=stale', 'explain=true'].map(
    (option) => `data/query/production?query=1&${option}`,
  ),
  'data/query/production?query=1&explain=only',
  ...['includeAllVersions=1', 'excludeContent=yes'].map((option) => `data/doc/production/a?${option}`),
  ...['includeDrafts=yes', 'waitFor=godot'].map((option) => `data/live/events/production?${option}`),
  ...['reverse=1', 'excludeContent=on', 'effectFormat=diff'].map(
    (option) => `data/history/production/transactions/a?${option}`,
  ),
  'data/history/production/documents/a?lastRevision=1',
  'projects?includeMembers=no',
])('a wrong option is refused by name: %s', async (path) => {
  const authorization = `Bearer ${lake.token('administrator')}`
  const response = await fetch(`${lake.url}/v2026-03-01/${path}`, { headers: { authorization } })
  const name = /[?&](\w+)=[^&]*$/.exec(path)?.[1] ?? ''
  expect({ status: response.status, text: await response.text() }).toEqual({
    status: 400,
    text: expect.stringContaining(name),
  })
})

test.each(['includeResult=1', 'visibility=soon', 'effectFormat=diff', 'enableResume=yes'])(
  'a listener with a wrong option is told, and not tried again: %s',
  async (option) => expect(await firstEvent(lake.url, option)).toBe('channelError'),
)

test.each([
  ['an action', { actionType: 'sanity.action.document.discard', draftId: 'drafts.a', colour: 'red' }],
  [
    'a patch of an action',
    { actionType: 'sanity.action.document.edit', publishedId: 'a', draftId: 'drafts.a', patch: { paint: 'red' } },
  ],
])('%s says nothing that nobody reads', async (_what, action) => {
  const response = await fetch(`${lake.url}/v2026-03-01/data/actions/production`, {
    method: 'POST',
    headers: { authorization: `Bearer ${lake.token('editor')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ actions: [action] }),
  })
  expect(response.status).toBe(400)
  expect(await response.text()).toMatch(/colour|paint/)
})

test('a parameter that nobody knows is ignored, and logged once without what it says', async () => {
  const said: string[] = []
  const log = jest.spyOn(console, 'warn').mockImplementation((line: string) => void said.push(line))
  for (const value of ['secret-1', 'secret-2', 'secret-3'])
    expect(await asked(`data/query/production?query=1&tag=x&%24a=1&sparkle=${value}`)).toBe(200)
  expect(await asked('data/doc/production/a?sparkle=secret-4')).toBe(200)
  log.mockRestore()
  expect(said.filter((line) => line.includes('sparkle'))).toEqual([
    'lake: GET /data/query/:dataset knows no parameter "sparkle", and ignores it.',
    'lake: GET /data/doc/:dataset/:ids knows no parameter "sparkle", and ignores it.',
  ])
  expect(said.join()).not.toMatch(/secret|tag|"\$a"/)
})

test('what an endpoint reads of an address is among what it says that it knows', () => {
  const folder = 'packages/lake/source/endpoints'
  const read = readdirSync(folder)
    // Pictures and files refuse what they do not know.
    .filter((file) => file !== 'asset-files.ts')
    .flatMap((file) => [
      ...readFileSync(`${folder}/${file}`, 'utf8').matchAll(
        /(?:searchParams\.(?:get|getAll|has)\(|(?:flag|isGiven)\([\w.]+, )'(\w+)'/g,
      ),
    ])
    .map(([, name]) => name)
  const known = new Set(routes.flatMap(({ parameters = [] }) => parameters))
  expect(read.length).toBeGreaterThan(20)
  expect(read.filter((name) => name !== undefined && !known.has(name))).toEqual([])
})

test('a token that is nobody’s is refused as hosted Sanity does it, so that Studio asks to sign in', async () => {
  const path = `${lake.url}/v2026-03-01/data/query/production?query=1`
  const response = await fetch(path, { headers: { authorization: 'Bearer nobody' } })
  expect(response.status).toBe(401)
  expect(await response.json()).toMatchObject({
    statusCode: 401,
    error: 'Unauthorized',
    message: expect.stringContaining('Session not found'),
    errorCode: 'SIO-401-ANF',
  })
  expect((await refusal(lake.client(undefined, { token: 'nobody' }).fetch('1'))).message).toMatch(
    /^Unauthorized - Session not found/,
  )
  // Whoever sends none has no session that could be over.
  const without = await fetch(`${lake.url}/v2026-03-01/projects`)
  expect(await without.json()).toMatchObject({ statusCode: 401, error: 'Unauthorized', errorCode: 'unauthorizedError' })
})
