import { digestOf } from '../answers/finished-page.ts'
import { isPictureType, type Picture } from './picture-store.ts'

/** A picture in the greatest size has some hundred kB; what is longer is not one of ours. Bytes. */
const maxPicture = 10_000_000

/**
 * One picture from the content API; `null` when it has none at this address.
 * @throws when it gives anything else, or `signal` ends it
 */
export async function fetchPicture(
  base: string | null,
  path: string,
  accept: string,
  signal: AbortSignal,
): Promise<Picture | null> {
  if (base === null) throw new Error('The content API is not running.')
  // Never to another address than the one that was asked.
  const answer = await fetch(base + path, {
    headers: { accept },
    redirect: 'error',
    signal,
  })
  if (answer.status >= 400 && answer.status < 500) {
    await answer.body?.cancel()
    return null
  }
  const type = (answer.headers.get('content-type') ?? '').replace(/;.*/, '').trim().toLowerCase()
  if (!answer.ok || !answer.body || !isPictureType(type)) {
    await answer.body?.cancel()
    throw new Error(`${path} was answered with ${answer.status} ${type}.`)
  }
  const body = await readAtMost(answer.body, maxPicture)
  if (body === null) throw new Error(`${path} is larger than a picture can be.`)
  return { type, body, digest: digestOf(body) }
}

/** The bytes of a stream; `null` as soon as there are more than `most`. */
async function readAtMost(stream: ReadableStream<Uint8Array>, most: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of stream) {
    length += part.length
    if (length > most) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}
