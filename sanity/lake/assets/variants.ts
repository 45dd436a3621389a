import { LRUCache } from 'lru-cache'

interface Variant {
  readonly data: Buffer
  readonly type: string
}

/** Variants of images that were made lately, by dataset, file and parameters. Bytes. */
const made = new LRUCache<string, Variant>({ maxSize: 64_000_000, sizeCalculation: ({ data }) => data.byteLength })

const start = (dataset: string, file: string) => `${dataset} ${file} `

/** The variant that was made for these parameters, or the one that `make` makes now. */
export async function variantOf(
  [dataset, file, parameters]: readonly [string, string, string],
  make: () => Promise<Variant>,
): Promise<Variant> {
  const key = start(dataset, file) + parameters
  const known = made.get(key)
  if (known) return known
  const variant = await make()
  made.set(key, variant)
  return variant
}

/** Forgets all variants of a file. */
export function forgetVariants(dataset: string, file: string): void {
  for (const key of made.keys()) if (key.startsWith(start(dataset, file))) made.delete(key)
}
