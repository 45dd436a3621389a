const encoder = new TextEncoder()

/** One event as bytes; `data` as JSON on one line. */
export function encodeEvent(type: string, data: unknown, id?: string): Uint8Array {
  return encoder.encode(`${id === undefined ? '' : `id: ${id}\n`}event: ${type}\ndata: ${JSON.stringify(data)}\n\n`)
}

/** A line that no client takes for an event: it says that the connection is open. */
export function encodeComment(text: string): Uint8Array {
  return encoder.encode(`:${text === '' ? '' : ` ${text}`}\n\n`)
}
