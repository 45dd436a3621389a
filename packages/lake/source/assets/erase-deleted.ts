import { ApiError } from '../protocol/api-error.ts'
import type { LakeDocument } from '../protocol/document.ts'
import type { DocumentChange } from '../protocol/transaction.ts'
import type { ContentStorage } from '../storage/content.ts'
import type { AssetFile, AssetKind, AssetStore } from './asset-store.ts'
import type { Variants } from './variants.ts'

const kinds: Readonly<Record<string, AssetKind>> = { 'sanity.imageAsset': 'images', 'sanity.fileAsset': 'files' }

export interface ErasingParts {
  readonly assets: Pick<AssetStore, 'erase'>
  readonly variants: Pick<Variants, 'forget'>
  /** Runs work inside a transaction, with those of some documents that are deleted and not back. */
  readonly whileDeleted: ContentStorage['whileDeleted']
}

/** What a commit deleted, of which dataset. */
export type EraseDeleted = (dataset: string, changes: readonly DocumentChange[]) => void

/**
 * Erases the bytes of assets whose documents a commit deleted. A picture is deleted because somebody must not be seen in it:
 * a file that stays behind could still be found. Another process may have taken an upload of the same bytes meanwhile: what
 * is back keeps its file.
 * @throws ApiError 503 `assetNotErased`, after everything else was erased
 */
export function eraseDeleted({ assets, variants, whileDeleted }: ErasingParts): EraseDeleted {
  return (dataset, changes) => {
    const files = changes.flatMap(({ documentId, before, after }) => {
      const file = before && !after ? fileOf(before) : null
      return file ? { ...file, documentId } : []
    })
    if (files.length === 0) return
    for (const { name } of files) variants.forget(dataset, name)
    const ids = files.map(({ documentId }) => documentId)
    const left = works(() =>
      whileDeleted(dataset, ids, (deleted) =>
        assets.erase(
          dataset,
          files.filter(({ documentId }) => deleted.includes(documentId)),
        ),
      ),
    )
    refuseLeft(dataset, left ?? files)
  }
}

function refuseLeft(dataset: string, left: readonly AssetFile[]): void {
  if (left.length === 0) return
  const names = left.map(({ name }) => name).join(', ')
  const folders = [...new Set(left.map(({ kind }) => `assets/${dataset}/${kind}`))].join(', ')
  throw new ApiError(
    503,
    'assetNotErased',
    `The change is saved and nobody is given the file ${names} any more, but it could not be erased from the data ` +
      `folder: make ${folders} writable and delete it there.`,
  )
}

/** The commit is done whatever happens here: an error goes to the log, and the caller is told what is left. */
function works<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch (error) {
    console.error('lake:', error)
    return null
  }
}

function fileOf({ _type, path }: LakeDocument): AssetFile | null {
  const kind = kinds[_type]
  const name = typeof path === 'string' ? path.split('/').at(-1) : undefined
  return kind && name ? { kind, name } : null
}
