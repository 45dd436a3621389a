import { ApiError } from '../protocol/api-error.ts'
import { readBytes } from './read-bytes.ts'

/** More than an e-mail address, a password and an address to go back to. Bytes. */
const maxForm = 16_000

/**
 * Reads what a form of this lake sent.
 * @throws ApiError 413 when too large, 415 when it is not a form
 */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\b/i.test(type))
    throw new ApiError(415, 'validationError', 'Send the form as application/x-www-form-urlencoded.')
  // Told before anything is read, so that the sentence arrives; a body that says nothing of its size is cut off.
  if (Number(request.headers.get('content-length')) > maxForm)
    throw new ApiError(413, 'validationError', 'The form is too large.')
  return new URLSearchParams((await readBytes(request, maxForm)).toString('utf8'))
}
