import type { LakeDocument } from './document.ts'

/** What is worked out of a picture's pixels and its size. Cameras write none of it. */
const ofPixels: ReadonlySet<string> = new Set([
  '_type',
  'dimensions',
  'hasAlpha',
  'isOpaque',
  'lqip',
  'blurHash',
  'palette',
])

const neutralNames: Readonly<Record<string, string>> = { 'sanity.imageAsset': 'image', 'sanity.fileAsset': 'document' }

/** What a file is called in its document, whatever it was called: `image.jpg`. `undefined` for what is no asset. */
export function neutralName({ _type, extension }: Readonly<Record<string, unknown>>): string | undefined {
  const name = neutralNames[String(_type)]
  return typeof extension === 'string' && /^[a-z0-9]{1,10}$/u.test(extension) && name ? `${name}.${extension}` : name
}

/**
 * The document of an asset without what says where a picture was taken, when, with what and by whom, and what its file was called.
 * Uploads never have it. Whoever writes the document itself may: an export of hosted Sanity has it of each picture, and the
 * official import writes it back.
 * @returns the document itself where there is nothing of it, and for any other type
 */
export function untracedAsset<T extends LakeDocument>(document: T): T {
  const name = neutralName(document)
  if (name === undefined) return document
  const { metadata, originalFilename } = document
  const hasName = originalFilename !== undefined && originalFilename !== name
  const kept = untracedMetadata(metadata)
  if (!hasName && kept === metadata) return document
  return { ...document, ...(hasName && { originalFilename: name }), ...(kept !== metadata && { metadata: kept }) }
}

function untracedMetadata(metadata: unknown): unknown {
  if (metadata === undefined) return metadata
  if (typeof metadata !== 'object' || metadata === null) return {}
  const entries = Object.entries(metadata)
  const kept = entries.filter(([name]) => ofPixels.has(name))
  return kept.length === entries.length ? metadata : Object.fromEntries(kept)
}
