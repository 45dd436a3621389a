import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { generateTypes } from './typegen/generate-types.ts'

// The committed types are what pages are checked against: if they are not what schema and queries say today, a page
// can compile and still be wrong.
const folder = await mkdtemp(join(tmpdir(), 'check-typegen-'))
const fresh = pathToFileURL(join(folder, 'types.generated.ts'))
try {
  await generateTypes({ types: fresh })
  const committed = await readFile(new URL('../lib/types.generated.ts', import.meta.url), 'utf8')
  if ((await readFile(fresh, 'utf8')) !== committed) {
    console.error('lib/types.generated.ts is out of date. Run `npm run typegen` and commit what it wrote.')
    process.exitCode = 1
  }
} finally {
  await rm(folder, { recursive: true })
}
