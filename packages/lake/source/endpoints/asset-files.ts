import type { AssetKind } from '../assets/asset-store.ts'
import { contentHash } from '../assets/content-hash.ts'
import { assetIdOf } from '../assets/asset-id.ts'
import { streamFile } from '../assets/stream-file.ts'
import { parseImageParameters } from '../images/image-parameters.ts'
import { harmless, typeOf } from '../assets/file-types.ts'
import { ApiError } from '../protocol/api-error.ts'
import type { Call, Route } from '../routing/call.ts'
import { attachment } from '../http/attachment.ts'
import { byteRange, type ByteRange } from '../http/byte-range.ts'
import { turnOf } from './image-turn.ts'

/** Nothing in an uploaded file may run, whatever it is and however it is opened. */
const safety = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'cross-origin',
}
const forever = 'public, max-age=31536000, immutable'

/** Ask for the stored bytes as a download: with a name, or without one. They are not parameters of the picture. */
const downloads: ReadonlySet<string> = new Set(['dl', 'dlRaw'])

/** GET /images/:project/:dataset/:file?w=…&fit=… */
async function image(call: Call): Promise<Response> {
  const { params, url, services } = call
  const { dataset = '', file: name = '' } = params
  const original = await find(call, 'images')
  const extension = extensionOf(name)
  const search = new URLSearchParams([...url.searchParams].filter(([key]) => !downloads.has(key)))
  const given = parseImageParameters(search)
  const isStored = search.size === 0 || (extension === 'svg' && [...search.keys()].every((key) => key === 'auto'))
  if (isStored || url.searchParams.get('dlRaw') === 'true')
    return stored(call, original, typeOf(extension), extension === 'svg')
  const accept = given.auto && !given.fm ? formatFor(call) : ''
  const wanted = { dataset, file: name, path: original.path, search: canonical(given), accept }
  const { data, type } = await services.variants.of(wanted, turnOf(call))
  const headers = headersOf(contentHash(data), type, given.auto ? { vary: 'Accept' } : {})
  if (url.searchParams.has('dl')) headers.set('content-disposition', attachment(downloadName(call)))
  return answer(call, headers, data.byteLength, () => new Uint8Array(data))
}

/** GET /files/:project/:dataset/:file */
async function file(call: Call): Promise<Response> {
  const extension = extensionOf(call.params.file ?? '')
  return stored(call, await find(call, 'files'), typeOf(extension), !harmless.has(extension))
}

function extensionOf(name: string): string {
  return name.split('.').at(-1) ?? ''
}

/**
 * Where the bytes are. Only of assets that still have a document: a deleted picture is gone at once, also where its
 * file could not be erased or came back with an older copy of the folder.
 * @throws ApiError 404
 */
async function find(call: Call, kind: AssetKind): Promise<{ path: string; size: number }> {
  const { params, services } = call
  const { dataset = '', file: name = '' } = params
  const exists = services.dataset.get(dataset).snapshot().get(assetIdOf(kind, name)) !== undefined
  if (!exists) throw new ApiError(404, 'notFound', 'There is no such asset.')
  return services.assets.find(dataset, kind, name, turnOf(call).caller)
}

/** A file as it is stored. Its name says what is in it. */
function stored(call: Call, { path, size }: { path: string; size: number }, type: string, download: boolean): Response {
  const hash = (call.params.file ?? '').slice(0, 40)
  // Who downloads whole datasets compares it with what came.
  const headers = headersOf(hash, type, { 'x-sanity-sha1': hash })
  const isAskedFor = call.url.searchParams.has('dl')
  if (isAskedFor) headers.set('content-disposition', attachment(downloadName(call)))
  else if (download) headers.set('content-disposition', 'attachment')
  headers.set('accept-ranges', 'bytes')
  const part = partAskedFor(call, headers, size)
  if (part === null) return answer(call, headers, size, () => streamFile(path))
  headers.set('content-range', `bytes ${part === 'outside' ? '*' : `${part.first}-${part.last}`}/${size}`)
  if (part === 'outside') return new Response(null, { status: 416, headers })
  return answer(call, headers, part.last - part.first + 1, () => streamFile(path, part), 206)
}

/** A line that broke off goes on where it was, as long as it is the same file. */
function partAskedFor({ request }: Call, headers: Headers, size: number): ByteRange | 'outside' | null {
  const isSame = [null, headers.get('etag')].includes(request.headers.get('if-range'))
  return isSame && request.method === 'GET' ? byteRange(request.headers.get('range'), size) : null
}

/** What a download is called: as `dl` says, else as its address ends, else as the file is called here. */
function downloadName({ url, params }: Call): string {
  return url.searchParams.get('dl') || params.name || (params.file ?? '')
}

function headersOf(hash: string, type: string, extra: Record<string, string> = {}): Headers {
  return new Headers({ ...safety, etag: `"${hash}"`, 'cache-control': forever, 'content-type': type, ...extra })
}

function answer(
  { request }: Call,
  headers: Headers,
  size: number,
  body: () => Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  status = 200,
): Response {
  if (request.headers.get('if-none-match') === headers.get('etag')) return new Response(null, { status: 304, headers })
  headers.set('content-length', String(size))
  return new Response(request.method === 'HEAD' ? null : body(), { status, headers })
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

/** Open as on hosted Sanity: only somebody who has seen a file knows its hash. */
export const assetFileRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/images/:project/:dataset/:file', access: 'anyone', isOpen: true, handler: image },
  { method: 'GET', pattern: '/files/:project/:dataset/:file', access: 'anyone', isOpen: true, handler: file },
  // With a name of one's own behind it, for readers and search engines.
  { method: 'GET', pattern: '/images/:project/:dataset/:file/:name', access: 'anyone', isOpen: true, handler: image },
  { method: 'GET', pattern: '/files/:project/:dataset/:file/:name', access: 'anyone', isOpen: true, handler: file },
]
