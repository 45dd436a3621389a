import { contentHash, type AssetKind } from '../assets/asset-store.ts'
import { assetIdOf } from '../assets/erase-deleted.ts'
import { parseImageParameters, transform } from '../assets/transform.ts'
import { variantOf } from '../assets/variants.ts'
import { ApiError } from '../http/api-error.ts'
import type { Call, Route } from '../http/call.ts'

/** Nothing in an uploaded file may run, whatever it is and however it is opened. */
const safety = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'cross-origin',
}
const forever = 'public, max-age=31536000, immutable'

/** GET /images/:project/:dataset/:file?w=…&fit=… */
async function image(call: Call): Promise<Response> {
  const { params, url, request } = call
  const name = params.file ?? ''
  const original = await bytesOf(call, 'images')
  const extension = name.split('.').at(-1) ?? ''
  const given = parseImageParameters(url.searchParams)
  const asIs = [...url.searchParams.keys()].every((key) => key === 'dl' || (key === 'auto' && extension === 'svg'))
  if (asIs) return bytes(call, original, typeOf(extension), extension === 'svg')
  const accept = request.headers.get('accept') ?? ''
  const format = given.auto ? accept.replace(/.*?(image\/(?:avif|webp))?.*/, '$1') : ''
  const variant = await variantOf([params.dataset ?? '', name, `${url.search} ${format}`], () =>
    transform(original, given, accept).catch(refuse),
  )
  return bytes(call, variant.data, variant.type, false, given.auto ? { vary: 'Accept' } : {})
}

/** GET /files/:project/:dataset/:file */
async function file(call: Call): Promise<Response> {
  const name = call.params.file ?? ''
  const content = await bytesOf(call, 'files')
  const extension = name.split('.').at(-1) ?? ''
  return bytes(call, content, typeOf(extension), !harmless.has(extension))
}

/**
 * The bytes as they are stored. Only of assets that still have a document: a deleted picture is gone at once, also where its
 * file could not be erased or came back with an older copy of the folder.
 * @throws ApiError 404
 */
async function bytesOf({ params, services }: Call, kind: AssetKind): Promise<Buffer> {
  const { dataset = '', file: name = '' } = params
  const exists = services.dataset.get(dataset).snapshot().get(assetIdOf(kind, name)) !== undefined
  if (!exists) throw new ApiError(404, 'notFound', 'There is no such asset.')
  return services.assets.get(dataset, kind, name)
}

function bytes({ request }: Call, data: Buffer, type: string, download: boolean, extra: HeadersInit = {}): Response {
  const etag = `"${contentHash(data)}"`
  const headers = new Headers({ ...safety, etag, 'cache-control': forever, 'content-type': type })
  new Headers(extra).forEach((value, key) => headers.append(key, value))
  if (download) headers.set('content-disposition', 'attachment')
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  headers.set('content-length', String(data.byteLength))
  return new Response(new Uint8Array(data), { headers })
}

function refuse(cause: unknown): never {
  throw new ApiError(
    400,
    'invalidParameter',
    `The image cannot be made so: ${cause instanceof Error ? cause.message : cause}.`,
  )
}

/** Kinds that a browser shows without running anything in them. */
const harmless = new Set(['pdf', 'txt', 'mp3', 'mp4', 'csv'])

const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  tif: 'image/tiff',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
}

function typeOf(extension: string): string {
  return types[extension] ?? 'application/octet-stream'
}

/** Open as on hosted Sanity: who knows a file's hash has seen the file. */
export const assetFileRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/images/:project/:dataset/:file', access: 'anyone', isOpen: true, handler: image },
  { method: 'GET', pattern: '/files/:project/:dataset/:file', access: 'anyone', isOpen: true, handler: file },
]
