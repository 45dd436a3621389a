/** Cuts bytes, however they come, into pieces of one size; the last may be shorter. Nothing gives no piece. */
export async function* rechunk(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = []
  let length = 0
  for await (const part of source) {
    parts.push(part)
    length += part.length
    if (length < size) continue
    const whole = Buffer.concat(parts, length)
    let from = 0
    for (; length - from >= size; from += size) yield whole.subarray(from, from + size)
    parts = [whole.subarray(from)]
    length -= from
  }
  if (length > 0) yield Buffer.concat(parts, length)
}
