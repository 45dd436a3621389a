import { createReadStream, createWriteStream } from 'node:fs'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileOfAsset } from '../assets/asset-id.ts'
import { importDocuments } from '../import/import-documents.ts'
import { defaultDataset } from '../options/defaults.ts'
import { addOnOf } from '../protocol/add-on.ts'
import type { LakeDocument } from '../protocol/document.ts'
import { readArguments, required } from './arguments.ts'
import { bar, showProgress } from './show-progress.ts'
import { say, withLake } from './with-lake.ts'

const note = (sentence: string) => void process.stderr.write(`${sentence}\n`)

/** `import FILE --dataset D [--replace] [--allow-failing-assets]` — all of the file or nothing. */
export async function importFile(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, {
    dataset: { type: 'string', default: defaultDataset },
    replace: { type: 'boolean', default: false },
    'allow-failing-assets': { type: 'boolean', default: false },
  })
  const file = required(positionals[0], 'the file to import')
  await withLake(values, async ({ dataset, assets, images, projectId }) => {
    const progress = showProgress(`Importing into "${values.dataset}"`)
    const count = await importDocuments({
      lines: createReadStream(file, 'utf8'),
      folder: dirname(file),
      dataset: dataset.get(values.dataset),
      assets,
      images,
      projectId,
      replace: values.replace,
      allowFailingAssets: values['allow-failing-assets'],
      onMissingAssets: (ids) => progress.say(`lake: without their bytes, which are not there: ${ids.join(', ')}.`),
      onProgress: (done, total) => progress.tell(() => bar(done, total, 'documents are ready')),
    }).finally(progress.end)
    say(`${count} documents imported into "${values.dataset}".`)
  })
}

/** `export FILE --dataset D` — NDJSON, drafts and private documents included; `-` writes to standard output. */
export async function exportFile(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, { dataset: { type: 'string', default: defaultDataset } })
  const file = required(positionals[0], 'the file to write')
  await withLake(values, async ({ dataset }) => {
    const { all: documents, damaged } = dataset.get(values.dataset).snapshot()
    const progress = showProgress(`Exporting "${values.dataset}"`)
    const lines = Readable.from(
      linesOf(documents, (done) => progress.tell(() => bar(done, documents.length, 'documents'))),
    )
    await pipeline(lines, file === '-' ? process.stdout : createWriteStream(file), { end: file !== '-' }).finally(
      progress.end,
    )
    note(`${documents.length} documents exported from "${values.dataset}".`)
    tellOfAssets(documents, values.dataset)
    const comments = addOnOf(values.dataset)
    if (dataset.list().some(({ name }) => name === comments))
      note(
        `lake: comments and tasks are not in it: they are the dataset "${comments}", which has an export of its own.`,
      )
    if (damaged.size === 0) return
    note(`lake: the export is not whole: ${[...damaged].join(', ')} cannot be read.`)
    process.exitCode = 1
  })
}

/** One at a time, as fast as they are written: all of them at once would be held in memory twice. */
function* linesOf(documents: readonly LakeDocument[], onLine: (done: number) => void): Generator<string> {
  for (const [index, document] of documents.entries()) {
    yield `${JSON.stringify(document)}\n`
    onLine(index + 1)
  }
}

/** An export is no backup of pictures, and says so. */
function tellOfAssets(documents: readonly LakeDocument[], dataset: string): void {
  const count = documents.filter((document) => fileOfAsset(document) !== null).length
  if (count > 0)
    note(
      `lake: the bytes of ${count === 1 ? 'one picture or file' : `${count} pictures and files`} are not in it: they ` +
        `are in assets/${dataset} of the data folder, and an import needs them there.`,
    )
}
