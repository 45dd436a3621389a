import type { LakeDocument } from './document.ts'
import { untracedAsset } from './untraced-asset.ts'

/**
 * An asset's `url` depends on where the lake is reached, so it is not stored but added when a dataset is read: a stored
 * one would point to the wrong place as soon as the site moves.
 * @param publicUrl the lake's address as readers know it, absolute or a path such as `/lake`
 */
export function presentAsset(document: LakeDocument, publicUrl: string): LakeDocument {
  const isAsset = document._type === 'sanity.imageAsset' || document._type === 'sanity.fileAsset'
  if (!isAsset) return document
  // Written before traces were kept out, it may still be stored with them.
  const asset = untracedAsset(document)
  return typeof asset.path === 'string' ? { ...asset, url: `${publicUrl}/${asset.path}` } : asset
}

/** The document as it is stored: without what `presentAsset` adds. */
export function withoutAssetUrl(document: LakeDocument): LakeDocument {
  if (document._type !== 'sanity.imageAsset' && document._type !== 'sanity.fileAsset') return document
  const { url: _url, ...stored } = document
  return stored
}
