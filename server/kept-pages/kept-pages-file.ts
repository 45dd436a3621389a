import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { removeStore } from '../front/pages/open-store.ts'
import type { KeptPagesFile } from './keep-pages-in.ts'

/**
 * Where pages are kept for the next start. Those of further fronts are deleted: each had one of its own once, and nobody would take out of them what is withdrawn.
 */
export function keptPagesIn(dataDir: string, madeBy: string): KeptPagesFile {
  const folder = join(dataDir, 'pages')
  const file = join(folder, 'front-1.sqlite')
  for (const name of namesIn(folder)) if (/^front-(?!1\.)\d+\.sqlite$/.test(name)) removeStore(join(folder, name))
  return { file, madeBy }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    // There is no such folder before the first start.
    return []
  }
}
