import { readFile } from 'node:fs/promises'
import { once } from 'node:events'
import { ApiError } from '../../protocol/api-error.ts'
import { cleanImage } from '../clean-image.ts'
import { imageMetadata } from '../image-metadata.ts'
import { parseImageParameters } from '../image-parameters.ts'
import { transform } from '../transform.ts'
import type { Job, ProcessLimits } from './job.ts'

/** What a job asks for: a stored picture in another size, or an upload, which comes on the standard input, cleaned. */
export async function imageFor(job: Job, limits: ProcessLimits): Promise<{ bytes: Buffer; facts: unknown }> {
  if (job.kind === 'transform') {
    const original = await readFile(job.path).catch(() => {
      throw new ApiError(404, 'notFound', 'There is no such asset.')
    })
    const given = parseImageParameters(new URLSearchParams(job.search))
    const { data, type } = await transform(original, given, job.accept, limits)
    return { bytes: data, facts: { type } }
  }
  const image = await cleanImage(await readInput(job.length), limits.uploadPixels)
  const { bytes, ...facts } = image
  return { bytes, facts: { ...facts, metadata: await imageMetadata(image, new Set(job.metadata)) } }
}

/** The next bytes of the standard input. */
async function readInput(length: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let missing = length
  while (missing > 0) {
    const part: unknown = process.stdin.read(Math.min(missing, process.stdin.readableLength || 1))
    if (Buffer.isBuffer(part)) {
      parts.push(part)
      missing -= part.length
    } else await once(process.stdin, 'readable')
  }
  return Buffer.concat(parts)
}
