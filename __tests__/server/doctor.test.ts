import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { disk } from '@/scripts/doctor/storage'
import { exitCodeOf, type DoctorFinding } from '@/scripts/doctor/finding'
import { readAudit } from '@/scripts/doctor/packages'
import { startBucketServer } from '../packages/lake/support/bucket-server'
import { startTestLake, type TestLake } from '../packages/lake/support/test-lake'
import { listen, type TestServer } from './support/front'
import { startInstallation, type Installation } from './support/installation'

let here: Installation
beforeEach(async () => {
  here = await startInstallation()
})
afterEach(() => here.close())

const wrong = (about: string, more?: Record<string, string>) => here.wrong(about, more)

const expectRemedies = (findings: readonly DoctorFinding[]) => {
  for (const { says, remedy } of findings) {
    expect(says).toMatch(/\.$/)
    expect(remedy).toMatch(/\S/)
  }
}

test('an installation that is as it should be: nothing to mend', async () => {
  const findings = await here.findings()
  expect(findings.filter(({ state }) => state === 'mend')).toEqual([])
  expect(findings.map(({ about }) => about)).toEqual(
    expect.arrayContaining([
      'data folder',
      'disk',
      'database',
      'ledger',
      'backups',
      'running site',
      'TLS',
      'headers',
      'clock',
    ]),
  )
})

describe('what another server does', () => {
  let other: TestServer
  afterEach(() => other.close())

  test('somebody else has the port, and takes headers away', async () => {
    other = await listen(
      (_request, response) => void response.setHeader('date', 'Thu, 01 Jan 2026 00:00:00 GMT').end('hello'),
    )
    const more = { PORT: new URL(other.url).port, SITE_URL: other.url }
    for (const [about, expected] of [
      ['running site', /Somebody else/],
      ['headers', /content-security-policy/],
      ['clock', /seconds apart/],
    ] as const)
      expect(await wrong(about, more)).toEqual([
        expect.objectContaining({ state: 'mend', says: expect.stringMatching(expected) }),
      ])
  })
})

describe('a content API that runs by itself', () => {
  let lake: TestLake
  beforeAll(async () => {
    lake = await startTestLake()
  })
  afterAll(() => lake.stop())

  test('tokens of other roles, or of none, are named', async () => {
    const more = {
      SANITY_LAKE_URL: lake.url,
      SANITY_API_READ_TOKEN: lake.token('administrator'),
      SANITY_API_WRITE_TOKEN: lake.token('viewer'),
      SANITY_API_REVIEW_TOKEN: 'nonsense',
    }
    const findings = await wrong('tokens', more)
    expect(findings.map(({ state, says }) => `${state} ${says}`)).toEqual([
      expect.stringMatching(/^look SANITY_API_READ_TOKEN has the role administrator/),
      expect.stringMatching(/^mend SANITY_API_WRITE_TOKEN has the role viewer/),
      expect.stringMatching(/^mend SANITY_API_REVIEW_TOKEN is not accepted/),
    ])
    expectRemedies(findings)
  })

  test('the right ones are good', async () => {
    expect(
      await wrong('tokens', {
        SANITY_LAKE_URL: lake.url,
        SANITY_API_READ_TOKEN: lake.token('site'),
        SANITY_API_WRITE_TOKEN: lake.token('editor'),
      }),
    ).toEqual([expect.objectContaining({ state: 'look', says: 'SANITY_API_REVIEW_TOKEN is not set.' })])
  })

  test('one that reads, and waits for everybody else, is worth a look', async () => {
    const read = { SANITY_LAKE_URL: lake.url, SANITY_API_READ_TOKEN: lake.token('viewer') }
    expect(await wrong('tokens', read)).toContainEqual(
      expect.objectContaining({ state: 'look', remedy: 'npm run lake -- token create --role site' }),
    )
  })
})

test.each([
  [100_000_000, 'mend'],
  [1_000_000_000, 'look'],
  [9_000_000_000, 'good'],
])('%d bytes of disk are free: %s', (free, state) => {
  expect(disk(here.dataDir, free).state).toBe(state)
})

test.each([
  ['{"vulnerabilities":{}}', 'good'],
  ['{"vulnerabilities":{"a":{"severity":"low"}}}', 'look'],
  ['{"vulnerabilities":{"a":{"severity":"low"},"b":{"severity":"high"}}}', 'mend'],
  ['{"error":{"summary":"offline"}}', 'look'],
  ['', 'look'],
])('weaknesses as npm tells them: %s is %s', (json, state) => {
  expect(readAudit(json).state).toBe(state)
})

test('exit codes are those that monitoring programs read', () => {
  const finding = (state: DoctorFinding['state']): DoctorFinding => ({ about: 'x', state, says: 'x.' })
  expect(exitCodeOf([finding('good')])).toBe(0)
  expect(exitCodeOf([finding('good'), finding('look')])).toBe(1)
  expect(exitCodeOf([finding('mend'), finding('look')])).toBe(2)
})

test.each([
  [['--no-packages'], 2, /MEND {2}data folder: .*\n {6}chmod 700/],
  [['--no-packages', '--json'], 2, /"state": "mend"/],
  [['--nonsense'], 3, /^$/],
])('npm run doctor -- %j', async (words, code, expected) => {
  chmodSync(here.dataDir, 0o755)
  const env = { ...process.env, NODE_OPTIONS: '', ...here.settings }
  const child = spawn(process.execPath, ['scripts/doctor.ts', ...words], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const [stdout] = await Promise.all([text(child.stdout), once(child, 'exit')])
  expect(stdout).toMatch(expected)
  expect(child.exitCode).toBe(code)
})

test('a bucket for pictures: with the keys it is fine, with others it is said, and no key is', async () => {
  const bucket = await startBucketServer()
  try {
    expect(await wrong('pictures', bucket.env)).toEqual([])
    const found = await wrong('pictures', { ...bucket.env, AWS_SECRET_ACCESS_KEY: 'guessed' })
    expect(found).toEqual([
      expect.objectContaining({ state: 'mend', says: expect.stringMatching(/does not belong to/) }),
    ])
    expect(JSON.stringify(found)).not.toMatch(/guessed|AKTEST/)
    expectRemedies(found)
  } finally {
    await bucket.stop()
  }
})
