import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endProcess, runScript } from '@/scripts/bench/processes'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nap1325-processes-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function script(text: string): Promise<string> {
  const file = join(folder, 'script.mjs')
  await writeFile(file, text)
  return file
}

test('a script is there as soon as it says where it listens', async () => {
  const file = await script(`process.send({ listening: 'http://127.0.0.1:1' }); setInterval(() => {}, 1000)`)
  const running = await runScript(file, [], {})
  expect(running.url).toBe('http://127.0.0.1:1')
  await running.stop()
  expect(running.child.signalCode).toBe('SIGTERM')
})

test('a script that ends instead is not waited for', async () => {
  const file = await script('process.exit(3)')
  await expect(runScript(file, [], {})).rejects.toThrow(/script\.mjs ended before it listened: 3/)
})

test('a script that says nothing is ended after a while', async () => {
  const file = await script('setInterval(() => {}, 1000)')
  await expect(runScript(file, [], {}, 300)).rejects.toThrow(/script\.mjs did not say where it listens in 0\.3 s/)
})

test('who does not hear SIGTERM is killed', async () => {
  const file = await script(
    `process.on('SIGTERM', () => {}); process.send({ listening: 'x' }); setInterval(() => {}, 1000)`,
  )
  const { child } = await runScript(file, [], {})
  await endProcess(child, 300)
  expect(child.signalCode).toBe('SIGKILL')
  await endProcess(child, 300)
})
