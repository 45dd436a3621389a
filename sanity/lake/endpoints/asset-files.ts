import { LRUCache } from 'lru-cache'
import { contentHash } from '../assets/asset-store.ts'
import { parseImageParameters, transform } from '../assets/transform.ts'
import { ApiError } from '../http/api-error.ts'
import type { Call, Route } from '../http/call.ts'

/** Nothing in an uploaded file may run, whatever it is and however it is opened. */
const safety = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'cross-origin',
}
const forever = 'public, max-age=31536000, immutable'

/** Variants that were made lately. Bytes. */
const variants = new LRUCache<string, { data: Buffer; type: string }>({
  maxSize: 64_000_000,
  sizeCalculation: ({ data }) => data.byteLength,
})

/** GET /images/:project/:dataset/:file?w=…&fit=… */
async function image(call: Call): Promise<Response> {
  const { params, services, url, request } = call
  const name = params.file ?? ''
  const original = await services.assets.get(params.dataset ?? '', 'images', name)
  const extension = name.split('.').at(-1) ?? ''
  const given = parseImageParameters(url.searchParams)
  const asIs = [...url.searchParams.keys()].every((key) => key === 'dl' || (key === 'auto' && extension === 'svg'))
  if (asIs) return bytes(call, original, typeOf(extension), extension === 'svg')
  const accept = request.headers.get('accept') ?? ''
  const key = `${params.dataset} ${name} ${url.search} ${given.auto ? accept.replace(/.*?(image\/(?:avif|webp))?.*/, '$1') : ''}`
  const known = variants.get(key)
  const variant = known ?? (await transform(original, given, accept).catch(refuse))
  if (!known) variants.set(key, variant)
  return bytes(call, variant.data, variant.type, false, given.auto ? { vary: 'Accept' } : {})
}

/** GET /files/:project/:dataset/:file */
async function file(call: Call): Promise<Response> {
  const name = call.params.file ?? ''
  const content = await call.services.assets.get(call.params.dataset ?? '', 'files', name)
  const extension = name.split('.').at(-1) ?? ''
  return bytes(call, content, typeOf(extension), !harmless.has(extension))
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

export const assetFileRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/images/:project/:dataset/:file', access: 'anyone', handler: image },
  { method: 'GET', pattern: '/files/:project/:dataset/:file', access: 'anyone', handler: file },
]
