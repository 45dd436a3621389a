import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { getPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { runChild, type ChildOptions } from '@/server/processes/child-process'
import { pagesHeap } from '@/server/processes/heap-flags.js'

let folder: string
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'child-'))))
afterAll(() => rmSync(folder, { recursive: true }))

const usual = { name: 'test', args: () => [], env: {}, log() {}, onListening() {}, onEnd() {} }

test('a child stands behind its parent where both want a core', async () => {
  const script = join(folder, 'child.mjs')
  writeFileSync(script, "process.on('message', () => {}); process.send({ listening: 'http://127.0.0.1:1' })")
  const started: number[] = []
  const child = runChild({
    ...usual,
    script,
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

const readLimit =
  "import { getHeapStatistics } from 'node:v8'\n" +
  'process.send({ limit: getHeapStatistics().heap_size_limit })\n' +
  "process.send({ listening: 'http://127.0.0.1:1' })\n" +
  "process.on('message', () => {})"

/** How much a child may keep of JavaScript, in megabytes. */
async function limitOf(options: Partial<ChildOptions>): Promise<number> {
  const script = join(folder, 'limit.mjs')
  writeFileSync(script, readLimit)
  const said: unknown[] = []
  const child = runChild({
    ...usual,
    script,
    onMessage: (message) => void said.push(message),
    ...options,
  })
  try {
    await child.ready
    const [{ limit = 0 } = {}] = said as { limit?: number }[]
    return limit / 2 ** 20
  } finally {
    await child.stop()
  }
}

test('what a child may keep has a bound, which is less where it only keeps pages', async () => {
  const [content, pages] = [await limitOf({}), await limitOf({ heap: pagesHeap })]
  expect(content).toBeGreaterThan(1_000)
  expect(content).toBeLessThan(1_200)
  expect(pages).toBeGreaterThan(600)
  expect(pages).toBeLessThan(800)
})
