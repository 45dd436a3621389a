import { join } from 'node:path'
import { messageOf } from '../lib/message-of.ts'
import { ensureBuild } from '../server/preparation/build.ts'

/**
 * `npm run build`: installs what is missing and builds the pages, so that `npm start` needs neither the network nor the right to
 * write here. It asks for no content. Exit code 1: the build failed.
 */
try {
  const isBuilt = await ensureBuild(join(import.meta.dirname, '..'), (line) => console.log(line))
  console.log(
    isBuilt ? 'The pages are built: npm start.' : 'The pages were built from these sources before: npm start.',
  )
} catch (error) {
  process.stderr.write(`nap1325: ${messageOf(error)}\n`)
  process.exitCode = 1
}
