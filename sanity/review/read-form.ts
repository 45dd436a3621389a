/** Room for a few fields and a page of text. Bytes. */
const usualLength = 65_536

/**
 * The fields of a form, read no further than a form may be long.
 * @param longest bytes
 * @returns the status to refuse it with when it is longer (413), or no form (415)
 */
export async function readForm(request: Request, longest = usualLength): Promise<URLSearchParams | 413 | 415> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') return 415
  if (Number(request.headers.get('content-length') ?? 0) > longest) return 413
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength
    if (length > longest) return 413
    chunks.push(chunk)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}
