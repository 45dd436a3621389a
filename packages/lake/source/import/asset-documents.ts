import { fileOfAsset } from '../assets/asset-id.ts'
import type { AssetStore } from '../assets/asset-store.ts'
import { ApiError } from '../protocol/api-error.ts'
import { refused, type FiledDocument } from './read-documents.ts'

export interface AssetDocumentParts {
  readonly projectId: string
  readonly dataset: { readonly name: string }
  readonly assets: Pick<AssetStore, 'find'>
  /** Imports the documents of assets whose bytes are not there. */
  readonly allowsMissing: boolean
  /** Called with the ids of these. */
  readonly onMissing: (ids: readonly string[]) => void
}

/** So many are named; the rest is counted. */
const mostNamed = 10

/**
 * Asset documents as this dataset has them: their addresses name it, and their bytes are in its folder.
 * @throws ApiError 400 that names those without bytes: a picture that is only a document is shown to nobody
 */
export async function ownAssets(
  documents: readonly FiledDocument[],
  parts: AssetDocumentParts,
): Promise<FiledDocument[]> {
  const { projectId, dataset, assets, allowsMissing, onMissing } = parts
  const missing: FiledDocument[] = []
  const own: FiledDocument[] = []
  for (const filed of documents) {
    const file = fileOfAsset(filed.document)
    if (!file) {
      own.push(filed)
      continue
    }
    const isThere = await assets.find(dataset.name, file.kind, file.name).then(() => true, isNotMissing)
    if (!isThere) missing.push(filed)
    const path = `${file.kind}/${projectId}/${dataset.name}/${file.name}`
    own.push({ ...filed, document: { ...filed.document, path } })
  }
  if (missing.length > 0 && !allowsMissing) throw refused(sentence(missing, dataset.name))
  if (missing.length > 0) onMissing(missing.map(({ document }) => document._id))
  return own
}

/** @throws what has another cause */
function isNotMissing(error: unknown): false {
  if (error instanceof ApiError && error.status === 404) return false
  throw error
}

function sentence(missing: readonly FiledDocument[], dataset: string): string {
  const named = missing.slice(0, mostNamed).map(({ line, document }) => `${document._id} (line ${line})`)
  const rest = missing.length - named.length
  return (
    `The bytes of ${missing.length === 1 ? 'one asset' : `${missing.length} assets`} are not in assets/${dataset}: ` +
    `${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}. An export holds no pictures and files: copy them from ` +
    'the data folder that it was made of, or leave them out with --allow-failing-assets.'
  )
}
