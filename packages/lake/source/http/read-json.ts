import { type z } from 'zod'
import { ApiError } from '../protocol/api-error.ts'
import { parseJson } from '../protocol/parse-json.ts'
import { readBytes } from './read-bytes.ts'

/** Above Sanity's 32 MB a document, with room for several in a transaction. Bytes. */
const maxBody = 100_000_000

/**
 * Reads a JSON body in the shape that the handler needs.
 * @param limit bytes
 * @throws ApiError 413 when too large, 415 when not sent as JSON, 400 when it is not JSON or lacks something
 */
export async function readJson<Shape extends z.ZodType>(
  { request }: { readonly request: Request },
  shape: Shape,
  limit = maxBody,
): Promise<z.infer<Shape>> {
  // Only JSON: a form on a foreign page can send text/plain without a preflight, and that must not write anything.
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\b/i.test(type))
    throw new ApiError(415, 'validationError', 'Send the body as application/json.')
  const text = (await readBytes(request, limit)).toString('utf8')
  const parsed = shape.safeParse(parseJson(text, 'The body'))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new ApiError(400, 'validationError', `The body is not right at "${issue?.path.join('.')}": ${issue?.message}.`)
}
