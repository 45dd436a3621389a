import type { CommittedTransaction, LakeDocument } from '../dataset/dataset.ts'
import { ApiError } from '../http/api-error.ts'
import type { AssetKind, AssetStore } from './asset-store.ts'
import { forgetVariants } from './variants.ts'

const kinds: Readonly<Record<string, AssetKind>> = { 'sanity.imageAsset': 'images', 'sanity.fileAsset': 'files' }

/**
 * Erases the bytes of assets whose documents a transaction deleted. A picture is deleted because somebody must not be
 * seen in it: a file that stays behind would still be there for who finds it.
 */
export async function eraseDeleted(
  dataset: string,
  { changes }: Pick<CommittedTransaction, 'changes'>,
  assets: AssetStore,
): Promise<void> {
  for (const { before, after } of changes) {
    const asset = before && !after ? fileOf(before) : null
    if (!asset) continue
    forgetVariants(dataset, asset.name)
    await assets.remove(dataset, asset.kind, asset.name).catch((error: unknown) => {
      console.error('lake:', error)
      throw new ApiError(
        503,
        'assetNotErased',
        `The change is saved and nobody is given the file ${asset.name} any more, but it could not be erased from the data ` +
          `folder: make assets/${dataset}/${asset.kind} writable and delete it there.`,
      )
    })
  }
}

function fileOf({ _type, path }: LakeDocument): { kind: AssetKind; name: string } | null {
  const kind = kinds[_type]
  const name = typeof path === 'string' ? path.split('/').at(-1) : undefined
  return kind && name ? { kind, name } : null
}

/** The id of the document that a file belongs to: without it the file is not given to anybody. */
export function assetIdOf(kind: AssetKind, name: string): string {
  return `${kind === 'images' ? 'image' : 'file'}-${name.replace(/\.([^.]*)$/, '-$1')}`
}
