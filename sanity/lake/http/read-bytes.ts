import { ApiError } from './api-error.ts'

/**
 * Reads a body whole.
 * @param limit bytes
 * @throws ApiError 413 as soon as the limit is passed, without reading on
 */
export async function readBytes(request: Request, limit: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.byteLength
    if (size > limit) throw new ApiError(413, 'validationError', `The body is larger than ${limit / 1e6} MB.`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}
