import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureContent } from '@/server/preparation/seed'

test('only the first start of a folder is one, whoever fills it: later ones print no link that signs in', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nap1325-first-'))
  const said: string[] = []
  const start = () => ensureContent(folder, 'production', { say: (line) => said.push(line) })
  expect(await start()).toEqual({ isFirstStart: true })
  expect(await start()).toEqual({ isFirstStart: false })
  expect(said).toHaveLength(1)
  rmSync(folder, { recursive: true })
})
