import { open, type FileHandle } from 'node:fs/promises'
import type { ByteRange } from '../http/byte-range.ts'

const piece = 65_536

/**
 * The bytes of a file, read as they are wanted: nothing is opened or held for a reader who does not take them.
 * @param part of it; all of it where there is none
 */
export function streamFile(path: string, part?: ByteRange | null): ReadableStream<Uint8Array> {
  let file: FileHandle | null = null
  let at = part?.first ?? 0
  const end = part ? part.last + 1 : Number.POSITIVE_INFINITY
  const close = () => file?.close()
  return new ReadableStream(
    {
      async pull(controller) {
        file ??= await open(path, 'r')
        const wanted = Math.min(piece, end - at)
        const { bytesRead, buffer } = await file.read(new Uint8Array(wanted), 0, wanted, at)
        at += bytesRead
        if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead))
        await close()
        controller.close()
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  )
}
