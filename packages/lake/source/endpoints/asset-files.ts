import type { AssetKind } from '../assets/asset-store.ts'
import { contentHash } from '../assets/content-hash.ts'
import { assetIdOf } from '../assets/asset-id.ts'
import { streamFile } from '../assets/stream-file.ts'
import { parseImageParameters } from '../images/image-parameters.ts'
import { ApiError } from '../protocol/api-error.ts'
import type { Call, Route } from '../routing/call.ts'
import { turnOf } from './image-turn.ts'

/** Nothing in an uploaded file may run, whatever it is and however it is opened. */
const safety = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'cross-origin',
}
const forever = 'public, max-age=31536000, immutable'

/** GET /images/:project/:dataset/:file?w=…&fit=… */
async function image(call: Call): Promise<Response> {
  const { params, url, services } = call
  const { dataset = '', file: name = '' } = params
  const original = await find(call, 'images')
  const extension = name.split('.').at(-1) ?? ''
  const { dl: _dl, ...given } = parseImageParameters(url.searchParams)
  const asIs = [...url.searchParams.keys()].every((key) => key === 'dl' || (key === 'auto' && extension === 'svg'))
  if (asIs) return stored(call, original, typeOf(extension), extension === 'svg')
  const accept = given.auto && !given.fm ? formatFor(call) : ''
  const wanted = { dataset, file: name, path: original.path, search: canonical(given), accept }
  const { data, type } = await services.variants.of(wanted, turnOf(call))
  const headers = headersOf(contentHash(data), type, given.auto ? { vary: 'Accept' } : {})
  return answer(call, headers, data.byteLength, () => new Uint8Array(data))
}

/** GET /files/:project/:dataset/:file */
async function file(call: Call): Promise<Response> {
  const extension = (call.params.file ?? '').split('.').at(-1) ?? ''
  return stored(call, await find(call, 'files'), typeOf(extension), !harmless.has(extension))
}

/**
 * Where the bytes are. Only of assets that still have a document: a deleted picture is gone at once, also where its
 * file could not be erased or came back with an older copy of the folder.
 * @throws ApiError 404
 */
async function find({ params, services }: Call, kind: AssetKind): Promise<{ path: string; size: number }> {
  const { dataset = '', file: name = '' } = params
  const exists = services.dataset.get(dataset).snapshot().get(assetIdOf(kind, name)) !== undefined
  if (!exists) throw new ApiError(404, 'notFound', 'There is no such asset.')
  return services.assets.find(dataset, kind, name)
}

/** A file as it is stored. Its name says what is in it. */
function stored(call: Call, { path, size }: { path: string; size: number }, type: string, download: boolean): Response {
  const headers = headersOf((call.params.file ?? '').slice(0, 40), type)
  if (download) headers.set('content-disposition', 'attachment')
  return answer(call, headers, size, () => streamFile(path))
}

function headersOf(hash: string, type: string, extra: Record<string, string> = {}): Headers {
  return new Headers({ ...safety, etag: `"${hash}"`, 'cache-control': forever, 'content-type': type, ...extra })
}

function answer(
  { request }: Call,
  headers: Headers,
  size: number,
  body: () => Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
): Response {
  if (request.headers.get('if-none-match') === headers.get('etag')) return new Response(null, { status: 304, headers })
  headers.set('content-length', String(size))
  return new Response(request.method === 'HEAD' ? null : body(), { headers })
}

/** The best format that the caller says it can read. */
function formatFor({ request }: Call): string {
  const accept = request.headers.get('accept') ?? ''
  return ['image/avif', 'image/webp'].find((format) => accept.includes(format)) ?? ''
}

/** The same parameters in the same words, however they were sent: each variant is made and kept once. */
function canonical(given: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined)
  return new URLSearchParams(
    entries.map(([name, value]): [string, string] => [name, String(value)]).toSorted(),
  ).toString()
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

/** Open as on hosted Sanity: only somebody who has seen a file knows its hash. */
export const assetFileRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/images/:project/:dataset/:file', access: 'anyone', isOpen: true, handler: image },
  { method: 'GET', pattern: '/files/:project/:dataset/:file', access: 'anyone', isOpen: true, handler: file },
]
