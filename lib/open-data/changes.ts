import { z } from 'zod'
import { defaultLanguage, type Language } from '../languages.ts'
import { dictionary } from '../dictionaries/index.ts'
import { dataVersion, versions } from './versions.ts'
import { yearCounts, type CountedSet, type YearCount } from './year-count.ts'

const count = z.int().nonnegative()

/** The changelog of the open data: its form, and how many entries it had by year. */
export function changesSchema(language: Language) {
  const { changes, sets } = dictionary(language).openData
  const counted = (set: CountedSet) =>
    z
      .object({
        entries: count.describe(changes.entries),
        added: count.nullable().describe(changes.added),
        removed: count.nullable().describe(changes.removed),
      })
      .describe(sets[set].title)
  return z.object({
    form: z
      .array(
        z.object({
          version: z.string().describe(changes.version),
          date: z.iso.date().describe(changes.date),
          what: z.string().describe(changes.what),
        }),
      )
      .describe(changes.form),
    years: z
      .array(
        z.object({
          year: z.int().describe(changes.year),
          signatories: counted('signatories'),
          pledges: counted('pledges'),
          documents: counted('documents'),
          outcomes: counted('outcomes'),
          consentEnded: z
            .object({ atLeast: count.describe(changes.atLeast), lessThan: count.describe(changes.lessThan) })
            .describe(changes.consentEnded),
        }),
      )
      .describe(changes.years),
  })
}

export type Changes = z.output<ReturnType<typeof changesSchema>>

/**
 * What the changelog says.
 * @param documents what is kept of the years that are over
 */
export function changesOf(documents: readonly unknown[], language: Language): Changes {
  const { forms } = dictionary(language).openData
  const counts = yearCounts(documents)
  return {
    form: versions.map(({ version, date }) => ({ version, date, what: forms[version] })),
    years: counts.flatMap((counted) => {
      const before = counts.find(({ year }) => year === counted.year - 1)
      const inSet = (set: CountedSet) => grown(ofSet(counted, set), ofSet(before, set))
      const [signatories, pledges] = [inSet('signatories'), inSet('pledges')]
      const [files, outcomes] = [inSet('documents'), inSet('outcomes')]
      if (!signatories || !pledges || !files || !outcomes) return []
      return [
        { year: counted.year, signatories, pledges, documents: files, outcomes, consentEnded: counted.consentEnded },
      ]
    }),
  }
}

type Counted = YearCount['sets'][number]

const ofSet = (year: YearCount | undefined, set: CountedSet) => year?.sets.find((each) => each.set === set)

/** What came back after a year of absence was created before: it counts as new, as it does for whoever has the files. */
function grown(counted: Counted | undefined, before: Counted | undefined) {
  if (!counted) return null
  const { entries, created } = counted
  if (created === null) return { entries, added: null, removed: null }
  if (!before) return { entries, added: created, removed: null }
  const added = Math.max(created, entries - before.entries)
  return { entries, added, removed: before.entries + added - entries }
}

/** The changelog as a file. Equal content gives equal bytes, so it contains no time of creation. */
export function changesFile(documents: readonly unknown[], description: string): string {
  const { rights } = dictionary(defaultLanguage).openData
  return `${JSON.stringify({ version: dataVersion, description, rights, ...changesOf(documents, defaultLanguage) })}\n`
}
