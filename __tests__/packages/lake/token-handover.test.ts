import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLake } from '@/packages/lake/source/server/lake'
import { runCommand } from './support/run-command'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lake-handover-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = (...words: string[]) => runCommand(join(folder, 'data'), words, '')

test('a token replaces those under its label in a while, since who has them is still at work', () => {
  const create = (...more: string[]) =>
    run('token', 'create', '--role', 'viewer', '--label', 'site', '--replace-after', ...more).stdout.trim()
  const first = create('600')
  const second = create('600')
  create('600')
  const lake = openLake({ dataDir: join(folder, 'data') })
  const expires = lake.services.accounts.robots().map(({ expiresAt }) => (expiresAt ?? Infinity) - Date.now())
  lake.close()
  expect(expires.map((left) => (left === Infinity ? left : left > 0 && left <= 600_000))).toEqual([
    true,
    true,
    Infinity,
  ])
  const roleAt = (time: number, token: string) => {
    const then = openLake({ dataDir: join(folder, 'data'), now: () => time })
    const viewer = then.services.accounts.viewerOf(token)
    then.close()
    return viewer?.role.name
  }
  expect([first, second].map((token) => roleAt(Date.now(), token))).toEqual(['viewer', 'viewer'])
  expect([first, second].map((token) => roleAt(Date.now() + 601_000, token))).toEqual([undefined, undefined])
  // None is left lying about: what has expired goes when the next is made.
  create('1')
  const list: unknown = JSON.parse(run('token', 'list', '--json').stdout)
  expect(list).toHaveLength(4)
})
