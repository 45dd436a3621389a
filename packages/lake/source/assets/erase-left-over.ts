import { setImmediate } from 'node:timers/promises'
import type { ContentStorage } from '../storage/content.ts'
import type { AssetKind, AssetStore } from './asset-store.ts'
import { assetIdOf } from './asset-id.ts'
import { eraseWhileDeleted } from './erase-while-deleted.ts'

export interface LeftOverParts {
  readonly dataset: { list(): readonly { readonly name: string }[] }
  readonly assets: Pick<AssetStore, 'list' | 'erase' | 'eraseUnfinished'>
  readonly log: Pick<ContentStorage, 'wasDeleted' | 'whileDeleted'>
  readonly now: () => number
}

const kinds: readonly AssetKind[] = ['images', 'files']
/** An upload is in memory before its file is begun, and written in seconds. Milliseconds. */
const longestWriting = 3_600_000
/** After so many files others have their turn. */
const atOnce = 100

/**
 * Erases what a crash left in the folder of assets: files whose documents were deleted just before, and halves of uploads.
 * Other processes may run on the same folder: an upload in progress is not touched, nor what it commits afterwards (see
 * `storeUpload`).
 *
 * A file that no document was ever about stays. It may belong to an upload that is about to commit; or the database is an
 * older copy, and the one that comes back still names it.
 * @param signal ends it early
 * @throws Error of the file system or of SQLite; what could not be erased is in the log
 */
export async function eraseLeftOver(parts: LeftOverParts, signal: AbortSignal): Promise<void> {
  const { assets, log, now } = parts
  for (const { name: dataset } of parts.dataset.list())
    for (const kind of kinds) {
      await assets.eraseUnfinished(dataset, kind, now() - longestWriting)
      const files = await assets.list(dataset, kind)
      for (let at = 0; at < files.length && !signal.aborted; at += atOnce) {
        const some = files.slice(at, at + atOnce).map((file) => ({ ...file, id: assetIdOf(kind, file.name) }))
        eraseWhileDeleted(
          parts,
          dataset,
          some.filter(({ id }) => log.wasDeleted(dataset, id)),
        )
        await setImmediate()
      }
    }
}
