import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { getPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { runChild } from '@/server/processes/child-process'

let folder: string
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'child-'))))
afterAll(() => rmSync(folder, { recursive: true }))

test('a child stands behind its parent where both want a core', async () => {
  const script = join(folder, 'child.mjs')
  writeFileSync(script, "process.on('message', () => {}); process.send({ listening: 'http://127.0.0.1:1' })")
  const started: number[] = []
  const child = runChild({
    name: 'test',
    script,
    args: () => [],
    env: {},
    log() {},
    onListening() {},
    onEnd() {},
    onStart: ({ pid }) => void started.push(pid ?? 0),
    niceness: 5,
  })
  try {
    await child.ready
    expect(started).toHaveLength(1)
    expect(getPriority(started[0])).toBe(getPriority() + 5)
  } finally {
    await child.stop()
  }
})
