// Writes `docs/architecture.md`: run it again when a test says that the page is not what the rules and the tree give.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lengthsOf } from './architecture/lengths.ts'
import { architecturePage } from './architecture/page.ts'
import { readSources } from './architecture/sources.ts'
import { readTree } from './architecture/tree.ts'

writeFileSync(join(import.meta.dirname, '..', 'docs', 'architecture.md'), architecturePage(await readTree()))

const { files, half, nineInTen, longest } = lengthsOf(readSources().values())
console.log(
  `${files} files: half have at most ${half} lines, nine in ten at most ${nineInTen}, the longest ${longest}.`,
)
