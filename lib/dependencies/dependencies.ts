import { z } from 'zod'

/** What an answer was made of, so that it is made again when one of these has changed, and only then. */
export interface Dependencies {
  /** Sync tags of the content API's answers. */
  readonly tags: readonly string[]
  /**
   * Digests of the shared values that it shows, by name. A shared value is worked out from many documents at once, such as
   * which stories are related: most changes of those documents leave it as it is.
   */
  readonly values: Readonly<Record<string, string>>
  /** Whether some of these values are those from before the newest change. */
  readonly isOlder?: boolean
  /** Whether it was made in haste of what was there before the newest change: for whoever asked, and to be made again for the next. */
  readonly isProvisional?: boolean
  /** Whether it shows something of a story: nobody gets it before it is known who agreed. */
  readonly needsConsent?: boolean
}

/** The header, or trailer, in which the process that renders pages tells the front what an answer depends on. */
export const dependenciesHeader = 'x-dependencies'

const Dependencies = z.object({
  tags: z.array(z.string()),
  values: z.record(z.string(), z.string()),
  isOlder: z.boolean().optional(),
  isProvisional: z.boolean().optional(),
  needsConsent: z.boolean().optional(),
})

/** The name of a shared value. @param hasWords whether words of a story are in it, which nobody may get for a moment longer */
export const sharedValueName = (name: string, hasWords: boolean) => (hasWords ? words + name : name)

export const hasWords = (sharedValue: string) => sharedValue.startsWith(words)

const words = 'words:'

/** More would not fit into a header: such an answer depends on everything. Characters. */
const longest = 60_000

/** As the text of a header; `null` where it would not be one. */
export function formatDependencies(dependencies: Dependencies): string | null {
  const text = JSON.stringify(dependencies)
  return text.length <= longest && /^[\x20-\x7e]*$/.test(text) ? text : null
}

/** @throws where the text is none that `formatDependencies` gave */
export function parseDependencies(text: string): Dependencies {
  return Dependencies.parse(JSON.parse(text))
}
