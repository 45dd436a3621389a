import { z } from 'zod'

/** The last entry of a backup: what is in it. */
export const Manifest = z.object({
  createdAt: z.iso.datetime(),
  files: z.array(z.object({ path: z.string(), size: z.int(), sha256: z.string() })),
  content: z.object({ documents: z.int(), damaged: z.int(), sha256: z.string() }),
  /** Pictures and files that documents name and that were not there: deleted meanwhile, or lost before. */
  leftOut: z.array(z.object({ dataset: z.string(), id: z.string(), path: z.string() })),
})
export type Manifest = z.infer<typeof Manifest>

export const manifestName = 'manifest.json'
export const databaseName = 'lake.sqlite'
