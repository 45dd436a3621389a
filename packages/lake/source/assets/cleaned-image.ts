import { z } from 'zod'
import type { Turn } from '../images/process/fair-queue.ts'
import type { MetadataName } from '../images/metadata-names.ts'
import type { ImageJobs } from '../images/process/image-jobs.ts'

const facts = z.object({
  extension: z.string(),
  mimeType: z.string(),
  width: z.number(),
  height: z.number(),
  metadata: z.looseObject({ _type: z.literal('sanity.imageMetadata') }),
})

/**
 * An upload as it is stored, made in a process of its own: see `clean-image.ts`.
 * @throws ApiError 400 for what is not an image, or too large a one; 503 when it cannot be taken now
 */
export async function cleanedImage(
  upload: Uint8Array,
  metadata: readonly MetadataName[],
  images: ImageJobs,
  turn: Omit<Turn, 'isLarge'>,
) {
  const { bytes, facts: said } = await images.clean(upload, metadata, { ...turn, isLarge: true })
  return { bytes, ...facts.parse(said) }
}
