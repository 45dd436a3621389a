import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { parseImageParameters } from '../images/image-parameters.ts'
import type { Turn } from '../images/process/fair-queue.ts'
import type { ImageJobs } from '../images/process/image-jobs.ts'
import { isLargeTransform } from '../images/transform-cost.ts'

interface Variant {
  readonly data: Buffer
  readonly type: string
}

/** One variant of one picture. */
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

const facts = z.object({ type: z.string() })

const start = (dataset: string, file: string) => `${dataset} ${file} `

/** Variants of pictures, and those that were made lately. */
export interface Variants {
  /** @throws what `ImageJobs.transform` throws */
  of(wanted: Wanted, turn: Omit<Turn, 'isLarge'>): Promise<Variant>
  /** Forgets all variants of a file. */
  forget(dataset: string, file: string): void
}

export function openVariants(images: Pick<ImageJobs, 'transform'>): Variants {
  /** By dataset, file and parameters. Bytes. */
  const made = new LRUCache<string, Variant>({
    maxSize: 64_000_000,
    // One that would displace most others is made again when it is asked for.
    maxEntrySize: 8_000_000,
    sizeCalculation: ({ data }) => data.byteLength + 512,
  })
  return {
    async of({ dataset, file, path, search, accept }, turn) {
      const key = `${start(dataset, file)}${search} ${accept}`
      const known = made.get(key)
      if (known) return known
      const isLarge = isLargeTransform(file, parseImageParameters(new URLSearchParams(search)))
      const { bytes, facts: said } = await images.transform(key, { path, search, accept }, { ...turn, isLarge })
      const variant = { data: bytes, type: facts.parse(said).type }
      made.set(key, variant)
      return variant
    },
    forget(dataset, file) {
      for (const key of made.keys()) if (key.startsWith(start(dataset, file))) made.delete(key)
    },
  }
}
