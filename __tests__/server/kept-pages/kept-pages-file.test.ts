import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keptPagesIn } from '@/server/kept-pages/kept-pages-file'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'nap1325-kept-file-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

test('pages that further fronts kept for themselves once are deleted, and no others', () => {
  const folder = join(dataDir, 'pages')
  mkdirSync(folder)
  for (const name of ['front-1.sqlite', 'front-2.sqlite', 'front-2.sqlite-wal', 'front-12.sqlite', 'front-3.sqlite'])
    writeFileSync(join(folder, name), 'Somebody’s words')
  expect(keptPagesIn(dataDir, 'this build').file).toBe(join(folder, 'front-1.sqlite'))
  expect(readdirSync(folder)).toEqual(['front-1.sqlite'])
})

test('before the first start there is nothing to delete', () => {
  expect(keptPagesIn(dataDir, 'this build').file).toBe(join(dataDir, 'pages', 'front-1.sqlite'))
})
