/** About how much is made at a time. Characters. */
const pieceLength = 64_000

/**
 * An NDJSON answer that is encoded as it is read: a slow reader costs no memory, however long the answer is.
 * @param values one a line
 */
export function linesResponse(values: Iterable<unknown>): Response {
  const encoder = new TextEncoder()
  const rest = values[Symbol.iterator]()
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        let text = ''
        while (text.length < pieceLength) {
          const { done, value } = rest.next()
          if (done) break
          text += `${JSON.stringify(value)}\n`
        }
        if (text === '') controller.close()
        else controller.enqueue(encoder.encode(text))
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson; charset=utf-8' } })
}
