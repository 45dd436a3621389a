import { readFile } from 'node:fs/promises'
import { isAbsolute, relative, resolve } from 'node:path'
import type { AssetKind } from '../assets/asset-store.ts'
import { storeUpload, type UploadContext } from '../assets/store-upload.ts'
import type { DocumentStub } from '../protocol/document.ts'
import { ApiError } from '../protocol/api-error.ts'

interface Context extends UploadContext {
  readonly folder: string
  readonly author: string
}

/**
 * Uploads what a document names as `_sanityAsset: "image@file://./picture.png"`, the form of the official import format,
 * and puts references to the assets in its place.
 */
export async function withUploadedAssets(document: DocumentStub, context: Context): Promise<DocumentStub> {
  const { _id, _type } = document
  const entries = await Promise.all(
    Object.entries(document).map(async ([key, part]) => [key, await replaced(part, context)]),
  )
  return { ...Object.fromEntries(entries), _id, _type }
}

async function replaced(value: unknown, context: Context): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((item: unknown) => replaced(item, context)))
  if (typeof value !== 'object' || value === null) return value
  const { _sanityAsset: source, ...rest }: Record<string, unknown> = { ...value }
  const parts = await Promise.all(Object.entries(rest).map(async ([key, part]) => [key, await replaced(part, context)]))
  const copy = Object.fromEntries(parts)
  return typeof source === 'string'
    ? { ...copy, asset: { _type: 'reference', _ref: await upload(source, context) } }
    : copy
}

async function upload(source: string, context: Context): Promise<string> {
  const [, kind, path] = /^(image|file)@file:\/\/(.+)$/.exec(source) ?? []
  if (kind === undefined || path === undefined)
    throw new ApiError(400, 'importError', `"${source.slice(0, 100)}" is not an asset in a file: image@file://./name.`)
  const file = resolve(context.folder, decodeURIComponent(path))
  const inside = relative(context.folder, file)
  if (inside.startsWith('..') || isAbsolute(inside))
    throw new ApiError(400, 'importError', `The asset ${path} lies outside the folder of the import.`)
  const bytes = await readFile(file)
  const assetKind: AssetKind = kind === 'image' ? 'images' : 'files'
  return storeUpload({ kind: assetKind, bytes, filename: file, contentType: null, author: context.author }, context)
}
