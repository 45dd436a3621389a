import type { Readable } from 'node:stream'
import type { AssetStore } from '../assets/asset-store.ts'
import type { ImageJobs } from '../images/process/image-jobs.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Mutation } from '../protocol/mutation.ts'
import { ApiError } from '../protocol/api-error.ts'
import { ownAssets } from './asset-documents.ts'
import { withUploadedAssets } from './asset-references.ts'
import { readDocuments, refused, type FiledDocument } from './read-documents.ts'

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
  /** Take the documents of assets whose bytes are missing; otherwise one stops the import. */
  readonly allowFailingAssets?: boolean
  /** Called with the ids of assets that were taken without bytes. */
  readonly onMissingAssets?: (ids: readonly string[]) => void
  /** Called while documents are made ready, pictures uploaded among them. */
  readonly onProgress?: (done: number, total: number) => void
}

const author = 'import'

/**
 * Imports a file in one transaction, so that documents may refer to each other in any order and a mistake on the last
 * line leaves nothing behind but, at most, unused asset bytes. Returns how many documents it wrote.
 * @throws ApiError that names the line
 */
export async function importDocuments(options: ImportOptions): Promise<number> {
  const { dataset, replace, onProgress = () => {}, onMissingAssets = () => {} } = options
  const read = await readDocuments(options.lines)
  const allowsMissing = options.allowFailingAssets ?? false
  const documents = await ownAssets(read, { ...options, allowsMissing, onMissing: onMissingAssets })
  const mutations: Mutation[] = []
  for (const { document } of documents) {
    const complete = await withUploadedAssets(document, { ...options, author })
    mutations.push(replace ? { createOrReplace: complete } : { create: complete })
    onProgress(mutations.length, documents.length)
  }
  try {
    dataset.commit({ mutations, author })
  } catch (error) {
    throw atItsLine(error, documents)
  }
  return mutations.length
}

/** The refusal of a mutation as one of a line. A broken reference is not of one mutation, and names its documents itself. */
function atItsLine(error: unknown, documents: readonly FiledDocument[]): unknown {
  if (!(error instanceof ApiError) || error.type !== 'mutationError') return error
  const item = error.details.items?.[0]
  const filed = item && documents[item.index]
  if (!filed) return error
  const { description, type } = item.error
  if (type === 'documentReferenceDoesNotExistError') {
    const from = documents.find(({ document }) => description.includes(`"${document._id}" references`))
    return refused(`${from ? `Line ${from.line}: ` : ''}${description}.`)
  }
  return refused(`Line ${filed.line}, document "${filed.document._id}": ${description}.`)
}
