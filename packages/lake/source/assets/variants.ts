import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { parseImageParameters } from './image-parameters.ts'
import type { Turn } from './process/fair-queue.ts'
import type { ImageJobs } from './process/image-jobs.ts'
import { isLargeTransform } from './transform-cost.ts'

interface Variant {
  readonly data: Buffer
  readonly type: string
}

/** One variant of one picture: whose, of which file, as what. */
interface Wanted {
  readonly dataset: string
  readonly file: string
  /** The original, in the folder of assets. */
  readonly path: string
  /** The parameters, the same in the same words. */
  readonly search: string
  /** Formats that the caller reads; empty where the parameters name one. */
  readonly accept: string
}

/** Variants of images that were made lately, by dataset, file and parameters. Bytes. */
const made = new LRUCache<string, Variant>({
  maxSize: 64_000_000,
  // One that would displace most others is made again when it is asked for.
  maxEntrySize: 8_000_000,
  sizeCalculation: ({ data }) => data.byteLength + 512,
})
const facts = z.object({ type: z.string() })

const start = (dataset: string, file: string) => `${dataset} ${file} `

/** The variant that was made for these parameters, or one that is made now. */
export async function variantOf(wanted: Wanted, images: ImageJobs, turn: Omit<Turn, 'isLarge'>): Promise<Variant> {
  const { dataset, file, path, search, accept } = wanted
  const key = `${start(dataset, file)}${search} ${accept}`
  const known = made.get(key)
  if (known) return known
  const given = parseImageParameters(new URLSearchParams(search))
  const isLarge = isLargeTransform(file, given)
  const { bytes, facts: said } = await images.transform(key, { path, search, accept }, { ...turn, isLarge })
  const variant = { data: bytes, type: facts.parse(said).type }
  made.set(key, variant)
  return variant
}

/** Forgets all variants of a file. */
export function forgetVariants(dataset: string, file: string): void {
  for (const key of made.keys()) if (key.startsWith(start(dataset, file))) made.delete(key)
}
