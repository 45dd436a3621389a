import { statSync } from 'node:fs'
import { join } from 'node:path'
import { lakeScript } from '../../server/preparation/lake-command.ts'
import { clientAt } from './client-at.ts'
import { importSamples } from './import-samples.ts'
import { lakeCommand, runScript } from './processes.ts'

/** Of a story: two texts, a consent record, a document that joins the texts. */
const documentsPerStory = 4

/** A lake that has so many documents, and what it took. */
export async function lakeWith(folder: string, documents: number) {
  const dataDir = join(folder, `lake-${documents}`)
  const file = await importSamples(dataDir, Math.round(documents / documentsPerStory))
  const token = lakeCommand(dataDir, 'token', 'create', '--role', 'editor')
  const began = performance.now()
  const lake = await runScript(lakeScript, ['serve', '--port', '0', '--data', dataDir], {})
  const client = clientAt(lake.url, token, { perspective: 'published' })
  await client.fetch('count(*)')
  return {
    client,
    stop: lake.stop,
    start: performance.now() - began,
    size: statSync(join(dataDir, 'lake.sqlite')).size / statSync(file).size,
  }
}
