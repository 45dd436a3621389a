import type { AssetKind } from './asset-store.ts'

/** The id of the document that a file belongs to: without it the file is not given to anybody. */
export function assetIdOf(kind: AssetKind, name: string): string {
  return `${kind === 'images' ? 'image' : 'file'}-${name.replace(/\.([^.]*)$/, '-$1')}`
}
