import { open, type FileHandle } from 'node:fs/promises'

const piece = 65_536

/** The bytes of a file, read as they are wanted: nothing is opened or held for a reader who does not take them. */
export function streamFile(path: string): ReadableStream<Uint8Array> {
  let file: FileHandle | null = null
  const close = () => file?.close()
  return new ReadableStream(
    {
      async pull(controller) {
        file ??= await open(path, 'r')
        const { bytesRead, buffer } = await file.read(new Uint8Array(piece), 0, piece)
        if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead))
        await close()
        controller.close()
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  )
}
