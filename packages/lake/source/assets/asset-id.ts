import type { LakeDocument } from '../protocol/document.ts'
import type { AssetFile, AssetKind } from './asset-store.ts'

const kinds: Readonly<Record<string, AssetKind>> = { 'sanity.imageAsset': 'images', 'sanity.fileAsset': 'files' }

/** The id of the document that a file belongs to: without it the file is not given to anybody. */
export function assetIdOf(kind: AssetKind, name: string): string {
  return `${kind === 'images' ? 'image' : 'file'}-${name.replace(/\.([^.]*)$/, '-$1')}`
}

/** The file that a document is about; `null` for one that is about none. */
export function fileOfAsset({
  _type,
  path,
}: Readonly<Record<string, unknown>> & Pick<LakeDocument, '_type'>): AssetFile | null {
  const kind = kinds[_type]
  const name = typeof path === 'string' ? path.split('/').at(-1) : undefined
  return kind && name ? { kind, name } : null
}
