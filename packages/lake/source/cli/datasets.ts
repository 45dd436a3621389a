import { createReadStream, createWriteStream } from 'node:fs'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { importDocuments } from '../import/import-documents.ts'
import { openLake } from '../server/lake.ts'
import { defaultDataset } from '../options/defaults.ts'
import { oneOf, readArguments, required } from './arguments.ts'
import { lakeSettings } from './settings.ts'

/** `dataset create NAME --visibility public|private` */
export async function createDataset(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, { visibility: { type: 'string', default: 'public' } })
  const name = required(positionals[0], 'the name of the dataset')
  const visibility = oneOf(values.visibility, ['public', 'private'], '--visibility')
  const lake = openLake(lakeSettings(values))
  try {
    lake.datasets.create({ name, visibility })
    process.stdout.write(`The dataset "${name}" is there, ${visibility}.\n`)
  } finally {
    await lake.close()
  }
}

/** `dataset list` — a line each: name, visibility, number of documents. */
export async function listDatasets(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, {})
  const lake = openLake(lakeSettings(values))
  try {
    for (const { name, visibility } of lake.datasets.list())
      process.stdout.write(`${name}\t${visibility}\t${lake.datasets.get(name).snapshot().all.length}\n`)
  } finally {
    await lake.close()
  }
}

/** `import FILE --dataset D [--replace]` — all of the file or nothing. */
export async function importFile(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, {
    dataset: { type: 'string', default: defaultDataset },
    replace: { type: 'boolean', default: false },
  })
  const file = required(positionals[0], 'the file to import')
  const lake = openLake(lakeSettings(values))
  try {
    const count = await importDocuments({
      lines: createReadStream(file, 'utf8'),
      folder: dirname(file),
      dataset: lake.datasets.get(values.dataset),
      assets: lake.services.assets,
      images: lake.services.images,
      projectId: lake.services.projectId,
      replace: values.replace,
    })
    process.stdout.write(`${count} documents imported into "${values.dataset}".\n`)
  } finally {
    await lake.close()
  }
}

/** `export FILE --dataset D` — NDJSON, drafts and private documents included; `-` writes to standard output. */
export async function exportFile(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, { dataset: { type: 'string', default: defaultDataset } })
  const file = required(positionals[0], 'the file to write')
  const lake = openLake(lakeSettings(values))
  try {
    const { all: documents, damaged } = lake.datasets.get(values.dataset).snapshot()
    const lines = Readable.from(documents.map((document) => `${JSON.stringify(document)}\n`))
    await pipeline(lines, file === '-' ? process.stdout : createWriteStream(file), { end: file !== '-' })
    process.stderr.write(`${documents.length} documents exported from "${values.dataset}".\n`)
    if (damaged.size === 0) return
    process.stderr.write(`lake: the export is not whole: ${[...damaged].join(', ')} cannot be read.\n`)
    process.exitCode = 1
  } finally {
    await lake.close()
  }
}
