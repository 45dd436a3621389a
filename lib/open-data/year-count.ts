import { z } from 'zod'

/** The data sets that are counted: those that say nothing of who consented to what. */
export const countedSets = ['signatories', 'pledges', 'documents', 'outcomes'] as const

const count = z.int().nonnegative()

/**
 * What is kept of a year that is over. It holds no id, no day and no exact number of stories: those would outlive what
 * somebody took back.
 */
const YearCount = z.object({
  year: z.int().min(2000).max(9999),
  sets: z.array(z.object({ set: z.enum(countedSets), entries: count, created: count.nullable() })),
  consentEnded: z.object({ atLeast: count, lessThan: count }),
})

export type YearCount = z.output<typeof YearCount>

export type CountedSet = (typeof countedSets)[number]

/** No type of the schema: Studio shows it to nobody. */
export const YEAR_COUNT_TYPE = 'yearCount'

/** The document that holds the count of a year. The dot hides it from callers without a token. */
export const yearCountId = (year: number): string => `count.${year}`

/**
 * The step in which a number of stories is told. Exact small numbers point at people: who compares two copies of a file
 * sees which stories are gone, and “one was taken back” would say why.
 */
export function inSteps(number: number): YearCount['consentEnded'] {
  const atLeast = Math.floor(number / 5) * 5
  return { atLeast, lessThan: atLeast + 5 }
}

/** The counts among some documents, newest first. What is no count (an import, another program) is left out. */
export function yearCounts(documents: readonly unknown[]): YearCount[] {
  const counts = documents.flatMap((document) => YearCount.safeParse(document).data ?? [])
  return counts.toSorted((one, other) => other.year - one.year)
}
