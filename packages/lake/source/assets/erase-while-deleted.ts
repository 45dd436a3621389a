import type { ContentStorage } from '../storage/content.ts'
import type { AssetFile, AssetStore } from './asset-store.ts'

export interface ErasingParts {
  readonly assets: Pick<AssetStore, 'erase'>
  readonly log: Pick<ContentStorage, 'whileDeleted'>
}

/** A file and the document that it belongs to. */
export interface DocumentFile extends AssetFile {
  readonly id: string
}

/**
 * Erases files whose documents are deleted, inside a transaction that looks once more: another process may have taken an
 * upload of the same bytes, and what is back keeps its file.
 * @returns those that could not be erased
 * @throws Error of SQLite
 */
export function eraseWhileDeleted(
  { assets, log }: ErasingParts,
  dataset: string,
  files: readonly DocumentFile[],
): readonly AssetFile[] {
  if (files.length === 0) return []
  return log.whileDeleted(
    dataset,
    files.map(({ id }) => id),
    (ids) => {
      const deleted = new Set(ids)
      return assets.erase(
        dataset,
        files.filter(({ id }) => deleted.has(id)),
      )
    },
  )
}
