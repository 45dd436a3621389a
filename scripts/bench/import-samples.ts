import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sampleContent } from '../sample/sample-content.ts'
import { lakeCommand } from './processes.ts'

const seedFile = join(import.meta.dirname, '..', '..', 'sanity', 'seed', 'production.ndjson')

/**
 * Makes a dataset with the first content, to whose outcomes samples refer, and so many samples.
 * @returns the file in which the samples are
 */
export async function importSamples(dataDir: string, stories: number): Promise<string> {
  await mkdir(dataDir, { recursive: true })
  lakeCommand(dataDir, 'dataset', 'create', 'production')
  lakeCommand(dataDir, 'import', seedFile)
  const file = join(dataDir, 'sample.ndjson')
  await pipeline(Readable.from(linesOf(stories)), createWriteStream(file))
  lakeCommand(dataDir, 'import', file)
  return file
}

function* linesOf(stories: number) {
  for (const document of sampleContent({ stories, signatories: 75 })) yield `${JSON.stringify(document)}\n`
}
