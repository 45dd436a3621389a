import { ApiError } from '../protocol/api-error.ts'
import type { DocumentChange } from '../protocol/transaction.ts'
import { fileOfAsset } from './asset-id.ts'
import type { AssetFile, AssetStore } from './asset-store.ts'
import { eraseWhileDeleted, type DocumentFile, type ErasingParts } from './erase-while-deleted.ts'
import type { Variants } from './variants.ts'

/** What a commit deleted, of which dataset. */
export type EraseDeleted = (dataset: string, changes: readonly DocumentChange[]) => void

/**
 * Erases the bytes of assets whose documents a commit deleted. A picture is deleted because somebody must not be seen in it:
 * a file that stays behind could still be found.
 * @throws ApiError 503 `assetNotErased`, after everything else was erased
 */
export function eraseDeleted(parts: ErasingParts, variants: Pick<Variants, 'forget'>): EraseDeleted {
  return (dataset, changes) => {
    const files = deletedFiles(changes)
    for (const { name } of files) variants.forget(dataset, name)
    let left: readonly AssetFile[] = files
    try {
      left = eraseWhileDeleted(parts, dataset, files)
    } catch (error) {
      // The commit is done whatever happens here: its author is told what is left.
      console.error('lake:', error)
    }
    refuseLeft(dataset, left)
  }
}

/**
 * Waits until what a commit deleted is erased wherever it was, so that nobody is told so before.
 * @throws ApiError 503 `assetNotErased` where that takes too long
 */
export async function afterErasing(
  assets: Pick<AssetStore, 'whenErased'>,
  dataset: string,
  changes: readonly DocumentChange[],
): Promise<void> {
  const files = deletedFiles(changes)
  if (files.length > 0) refuseUnerased(await assets.whenErased(dataset, files))
}

/** @throws ApiError 503 `assetNotErased` where files are not erased yet */
export function refuseUnerased(left: readonly AssetFile[]): void {
  const [first, ...more] = left
  if (!first) return
  throw new ApiError(
    503,
    'assetNotErased',
    `The change is saved and nobody is given the file ${first.name}${more.length > 0 ? ` and ${more.length} more` : ''} any more, but ` +
      'the bucket has it still: it does not delete, does not answer, or needs longer. It goes on being tried, after a restart ' +
      'too; the log says how it goes.',
  )
}

/** The files of documents that a commit deleted. */
function deletedFiles(changes: readonly DocumentChange[]): DocumentFile[] {
  return changes.flatMap(({ documentId, before, after }) => {
    const file = before && !after ? fileOfAsset(before) : null
    return file ? { ...file, id: documentId } : []
  })
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
