import { createInterface } from 'node:readline/promises'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import type { AssetStore } from '../assets/asset-store.ts'
import type { ImageJobs } from '../images/process/image-jobs.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { DocumentStub } from '../protocol/document.ts'
import type { Mutation } from '../protocol/mutation.ts'
import { ApiError } from '../protocol/api-error.ts'
import { parseJson } from '../protocol/parse-json.ts'
import { isDocumentId } from '../protocol/document-id.ts'
import { withUploadedAssets } from './asset-references.ts'

export interface ImportOptions {
  /** NDJSON, as `sanity dataset export` writes it. */
  readonly lines: Readable
  /** What `_sanityAsset: "image@file://./…"` is relative to. */
  readonly folder: string
  readonly dataset: Dataset
  readonly assets: AssetStore
  readonly images: ImageJobs
  readonly projectId: string
  /** Write over documents that exist; otherwise one that exists stops the import. */
  readonly replace: boolean
}

const line = z.looseObject({
  _id: z.string().refine(isDocumentId, 'is not a valid document id'),
  _type: z.string().min(1),
})
const author = 'import'

/**
 * Imports a file in one transaction, so that documents may refer to each other in any order and a mistake on the last
 * line leaves nothing behind but, at most, unused asset bytes. Returns how many documents it wrote.
 * @throws ApiError that names the line
 */
export async function importDocuments(options: ImportOptions): Promise<number> {
  const { dataset, replace } = options
  const documents: DocumentStub[] = []
  let number = 0
  for await (const text of createInterface({ input: options.lines, crlfDelay: Infinity })) {
    number += 1
    if (text.trim() === '') continue
    documents.push(parseLine(text, number))
  }
  const mutations: Mutation[] = []
  for (const document of documents) {
    const complete = await withUploadedAssets(document, { ...options, author })
    mutations.push(replace ? { createOrReplace: complete } : { create: complete })
  }
  dataset.commit({ mutations, author })
  return mutations.length
}

function parseLine(text: string, number: number): DocumentStub {
  const parsed = line.safeParse(parseJson(text, `Nothing was imported: line ${number}`, 'importError'))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new ApiError(
      400,
      'importError',
      `Line ${number}: ${issue?.path.join('.')} ${issue?.message}. Nothing was imported.`,
    )
  }
  const { _rev, ...document } = parsed.data
  return document
}
