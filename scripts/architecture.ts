// Writes `docs/architecture.md`: run it again when a test says that the page is not what the rules and the tree give.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { architecturePage } from './architecture/page.ts'
import { readTree } from './architecture/tree.ts'

writeFileSync(join(import.meta.dirname, '..', 'docs', 'architecture.md'), architecturePage(await readTree()))
