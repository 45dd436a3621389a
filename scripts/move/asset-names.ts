import type { CarriedDocument } from './carried.ts'

/** Where the bytes of a picture or file are, below the folder of a dataset. */
export interface AssetName {
  readonly kind: 'images' | 'files'
  readonly name: string
  /** Of the bytes, hexadecimal. */
  readonly sha1: string
}

/** The id of an asset says it: `image-<sha1>-<width>x<height>-<extension>`, `file-<sha1>-<extension>`. */
const pattern = /^(image|file)-([0-9a-f]{40})(-\d+x\d+)?-([a-z0-9]+)$/

/** @throws Error for an id that is not made so */
export function assetNameOf({ _id }: CarriedDocument): AssetName {
  const [, kind, sha1 = '', size = '', extension] = pattern.exec(_id) ?? []
  if (kind === undefined) throw new Error(`The id ${_id} is not one of a picture or file.`)
  return { kind: kind === 'image' ? 'images' : 'files', name: `${sha1}${size}.${extension}`, sha1 }
}
