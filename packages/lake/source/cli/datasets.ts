import { createReadStream, createWriteStream } from 'node:fs'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { importDocuments } from '../import/import-documents.ts'
import { defaultDataset } from '../options/defaults.ts'
import { oneOf, readArguments, required } from './arguments.ts'
import { say, withLake } from './with-lake.ts'

/** `dataset create NAME --visibility public|private` */
export async function createDataset(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, { visibility: { type: 'string', default: 'public' } })
  const name = required(positionals[0], 'the name of the dataset')
  const visibility = oneOf(values.visibility, ['public', 'private'], '--visibility')
  await withLake(values, (_services, { datasets }) => {
    datasets.create({ name, visibility })
    say(`The dataset "${name}" is there, ${visibility}.`)
  })
}

/** `dataset list` — a line each: name, visibility, number of documents. */
export async function listDatasets(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, {})
  await withLake(values, ({ dataset }) => {
    for (const { name, visibility } of dataset.list())
      say(`${name}\t${visibility}\t${dataset.get(name).snapshot().all.length}`)
  })
}

/** `import FILE --dataset D [--replace]` — all of the file or nothing. */
export async function importFile(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, {
    dataset: { type: 'string', default: defaultDataset },
    replace: { type: 'boolean', default: false },
  })
  const file = required(positionals[0], 'the file to import')
  await withLake(values, async ({ dataset, assets, images, projectId }) => {
    const count = await importDocuments({
      lines: createReadStream(file, 'utf8'),
      folder: dirname(file),
      dataset: dataset.get(values.dataset),
      assets,
      images,
      projectId,
      replace: values.replace,
    })
    say(`${count} documents imported into "${values.dataset}".`)
  })
}

/** `export FILE --dataset D` — NDJSON, drafts and private documents included; `-` writes to standard output. */
export async function exportFile(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, { dataset: { type: 'string', default: defaultDataset } })
  const file = required(positionals[0], 'the file to write')
  await withLake(values, async ({ dataset }) => {
    const { all: documents, damaged } = dataset.get(values.dataset).snapshot()
    const lines = Readable.from(documents.map((document) => `${JSON.stringify(document)}\n`))
    await pipeline(lines, file === '-' ? process.stdout : createWriteStream(file), { end: file !== '-' })
    process.stderr.write(`${documents.length} documents exported from "${values.dataset}".\n`)
    if (damaged.size === 0) return
    process.stderr.write(`lake: the export is not whole: ${[...damaged].join(', ')} cannot be read.\n`)
    process.exitCode = 1
  })
}
