import { createWriteStream, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createClient } from '@sanity/client'
import { lakeScript } from '../../server/preparation/lake-command.ts'
import { sampleContent } from '../sample/sample-content.ts'
import { lakeCommand, runScript } from './processes.ts'

/** Of a story: two texts, a consent record, a document that joins the texts. */
const documentsPerStory = 4

/** A lake that has so many documents, and what it took. */
export async function lakeWith(folder: string, documents: number) {
  const dataDir = join(folder, `lake-${documents}`)
  await mkdir(dataDir, { recursive: true })
  const file = join(dataDir, 'sample.ndjson')
  const lines = [...sampleContent({ stories: Math.round(documents / documentsPerStory), signatories: 75 })]
  await pipeline(Readable.from(lines.map((line) => `${JSON.stringify(line)}\n`)), createWriteStream(file))
  lakeCommand(dataDir, 'dataset', 'create', 'production')
  // The samples refer to its outcomes.
  lakeCommand(dataDir, 'import', join(import.meta.dirname, '..', '..', 'sanity', 'seed', 'production.ndjson'))
  lakeCommand(dataDir, 'import', file)
  const token = lakeCommand(dataDir, 'token', 'create', '--role', 'editor')
  const began = performance.now()
  const lake = await runScript(lakeScript, ['serve', '--port', '0', '--data', dataDir], {})
  const client = createClient({
    projectId: 'nap1325',
    dataset: 'production',
    apiVersion: '2026-03-01',
    apiHost: lake.url,
    useProjectHostname: false,
    useCdn: false,
    perspective: 'published',
    token,
  })
  await client.fetch('count(*)')
  return {
    client,
    stop: lake.stop,
    start: performance.now() - began,
    size: statSync(join(dataDir, 'lake.sqlite')).size / statSync(file).size,
  }
}
