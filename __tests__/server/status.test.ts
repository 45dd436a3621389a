import { backupProblem, type BackupStatus } from '@/lib/status/site-status'
import { readEnv } from '@/sanity/env'
import { statusParts } from '@/sanity/studio/status/rules/status-rows'
import { readStatus } from '@/sanity/studio/status/queries/read-status'
import { backupMetrics } from '@/server/metrics/backup-metrics'
import { frontMetrics } from '@/server/metrics/front-metrics'
import { callMetrics, processMetrics } from '@/server/metrics/process-metrics'
import { siteStatus, statusEndpoint } from '@/server/metrics/site-status'
import { makePerson } from '../packages/lake/support/people'
import { startTestLake, type Role, type TestLake } from '../packages/lake/support/test-lake'
import { ask, startSite, type TestSite } from './support/front'

const failed: BackupStatus = {
  newest: '2026-11-25T08:00:00.000Z',
  everyHours: 24,
  failure: { at: '2026-11-27T08:00:00.000Z', problem: 'lake: There is no room for the backup in /backups.' },
}
const now = '2026-11-27T09:00:00.000Z'

let lake: TestLake
let site: TestSite
const backups: { state: BackupStatus | null } = { state: failed }
beforeEach(async () => {
  lake = await startTestLake()
  const own = processMetrics('front 1')
  frontMetrics(own, () => ({ figures: site.front.figures, isAway: () => false, isFollowing: () => true }))
  backupMetrics(own, () => failed)
  const pages = processMetrics('pages')
  callMetrics(pages)('queries')
  const settings = readEnv({ SANITY_LAKE_URL: lake.url, SANITY_API_READ_TOKEN: lake.token('viewer') })
  site = await startSite({
    status: statusEndpoint(settings, () =>
      siteStatus({
        own,
        others: [{ ask: () => pages.getMetricsAsJSON() }, { ask: async () => null }],
        lake: {
          ask: async () => ({
            queries: { running: 1, waiting: 2 },
            pictures: { running: 1, waiting: 4 },
            memory: 30_000_000,
          }),
        },
        version: '1.2.3',
        since: new Date('2026-11-27T08:00:00Z'),
        backend: 'lake',
        isReady: () => site.front.isReady(),
        backups: backups.state,
      }),
    ),
  })
})
afterEach(async () => {
  backups.state = failed
  await site.close()
  await lake.stop()
})

const roles: readonly (readonly [Role, number])[] = [
  ['administrator', 200],
  ['editor', 404],
  ['author', 404],
  ['viewer', 404],
]

test.each(roles)('a person with the role %s is answered with %i', async (role, status) => {
  const { token } = await makePerson(lake, role)
  const answer = await ask(`${site.url}/api/status`, { authorization: `Bearer ${token}` })
  expect(answer.status).toBe(status)
  expect(answer.headers['cache-control']).toMatch(/no-store/)
  expect(answer.body.includes('processes')).toBe(status === 200)
})

test.each([
  ['nobody', {}],
  ['a token of nobody', { authorization: 'Bearer sk00000000000000000000000000000000000000000000' }],
  ['what is no token', { authorization: 'Bearer x' }],
  ['a cookie', { cookie: 'sanitySession=x' }],
])('%s is told nothing', async (_name, headers) => {
  const { status, body } = await ask(`${site.url}/api/status`, headers)
  expect(status).toBe(404)
  expect(body).not.toContain('processes')
})

test('somebody whose role was taken away is told nothing any more', async () => {
  const { token, id } = await makePerson(lake, 'administrator')
  await makePerson(lake, 'administrator', 'another')
  const look = async () => (await ask(`${site.url}/api/status`, { authorization: `Bearer ${token}` })).status
  expect(await look()).toBe(200)
  lake.lake.services.accounts.setRole(id, 'editor')
  expect(await look()).toBe(404)
})

test('Studio reads it with its own token: processes, queues, calls, streams, backups', async () => {
  const { token } = await makePerson(lake, 'administrator')
  const status = await readStatus(lake.client(undefined, { token }), site.url)
  const parts = Object.fromEntries(
    statusParts({ ...status, asOf: now }).map(({ title, rows }) => [
      title,
      rows.map(({ name, says }) => `${name}: ${says}`),
    ]),
  )
  expect(parts.Processes?.map((line) => line.split(':')[0])).toEqual(['front 1', 'lake', 'pages'])
  expect(parts.Processes).toContain('lake: 30 MB')
  expect(parts['What waits']).toContain('queries of the lake: 2')
  expect(parts['Calls to the content API since the start']).toEqual(['queries: 1'])
  expect(parts.Readers).toContain('Open streams: 0')
  expect(parts.Version).toContain('Site: 1.2.3')
  expect(parts.Version).toContain('Running since: 27 Nov 2026, 09:00')
  expect(parts.Backups).toContain(`Problem: ${backupProblem(failed, now)}`)
})

test('Studio says in a sentence why it cannot', async () => {
  const { token } = await makePerson(lake, 'editor')
  await expect(readStatus(lake.client(undefined, { token }), site.url)).rejects.toThrow('administrators only')
  await expect(readStatus(lake.client(), site.url)).rejects.toThrow('/metrics says the same')
})

test('a site that makes no backups by itself says so', async () => {
  backups.state = null
  const { token } = await makePerson(lake, 'administrator')
  const status = await readStatus(lake.client(undefined, { token }), site.url)
  expect(statusParts({ ...status, asOf: now }).find(({ title }) => title === 'Backups')?.rows).toEqual([
    { name: 'Backups', says: 'the site makes none by itself: set BACKUP_DIR', isWrong: true },
  ])
})

test.each<readonly [string, Partial<BackupStatus>, RegExp | null]>([
  ['one that failed', {}, /could not be made\. The newest is 49 hours old\. .*no room/],
  ['the first that failed', { newest: null }, /could not be made\. There is none at all/],
  ['one that is late', { failure: null }, /^The newest is 49 hours old; there should be one every 24 hours\.$/],
  ['none yet, and none was due', { newest: null, failure: null }, null],
  ['one of today', { newest: '2026-11-27T08:00:00.000Z', failure: null }, null],
])('administrators are told of %s, or of nothing', (_name, more, expected) => {
  const problem = backupProblem({ ...failed, ...more }, now)
  if (expected) expect(problem).toMatch(expected)
  else expect(problem).toBeNull()
})

test('metrics say that it failed, and how old the newest is', async () => {
  const registry = processMetrics('front 1')
  backupMetrics(registry, () => failed)
  const text = await registry.metrics()
  expect(text).toMatch(/^nap1325_backup_failed\{process="front 1"\} 1$/m)
  expect(text).toMatch(
    new RegExp(`^nap1325_backup_newest_timestamp_seconds\\{.*\\} ${Date.parse(failed.newest ?? '') / 1000}$`, 'm'),
  )
})
