import { ApiError } from '../protocol/api-error.ts'

/**
 * Reads a body whole.
 * @param limit bytes
 * @throws ApiError 413 as soon as the limit is passed, without reading on
 */
export async function readBytes(request: Request, limit: number): Promise<Buffer> {
  const tooLarge = () => new ApiError(413, 'validationError', `The body is larger than ${limit / 1e6} MB.`)
  // Before the first byte is read, or the connection breaks before its caller has read why.
  if (Number(request.headers.get('content-length')) > limit) throw tooLarge()
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.byteLength
    if (size > limit) throw tooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts)
}
