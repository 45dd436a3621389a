import type { SanityClient } from '@sanity/client'
import { consentDeadline } from '../../lib/consent/deadline.ts'
import { readersParams } from '../../lib/consent/readers-params.ts'
import { dutchDay } from '../../lib/dutch-time.ts'
import { documentRow } from '../../lib/open-data/document.ts'
import { entriesOf, type DataEntry } from '../../lib/open-data/entries.ts'
import { outcomeRow } from '../../lib/open-data/outcome.ts'
import { pledgeRows } from '../../lib/open-data/pledge.ts'
import { signatoryRow } from '../../lib/open-data/signatory.ts'
import {
  countedSets,
  inSteps,
  YEAR_COUNT_TYPE,
  yearCountId,
  type CountedSet,
  type YearCount,
} from '../../lib/open-data/year-count.ts'
import type { YEAR_FACTS_QUERY_RESULT } from '../../lib/types.generated.ts'
import { DOCUMENTS_DATA_QUERY, OUTCOMES_DATA_QUERY, SIGNATORIES_DATA_QUERY } from '../../sanity/queries/open-data.ts'
import { YEAR_FACTS_QUERY } from '../../sanity/queries/private/year-facts.ts'

const yearOf = (moment: Date) => Number(dutchDay(moment).slice(0, 4))

/**
 * Counts the open data once for the year before this one. What is counted stays: a number that followed the content would
 * fall when somebody gives consent again, or is forgotten, and so tell of her.
 * @param client with a token that may write
 * @param siteUrl which entries name: an entry without a whole address is in no file
 * @returns the year, or `null` where it was counted before, or there was nothing in it
 */
export async function countYear(client: SanityClient, siteUrl: string, now: Date): Promise<number | null> {
  const year = yearOf(now) - 1
  const _id = yearCountId(year)
  const published = client.withConfig({ perspective: 'published' })
  if (await published.getDocument(_id)) return null
  const facts = await published.fetch(YEAR_FACTS_QUERY, { ...readersParams(now) })
  const yearsOf = new Map(facts.created.map(({ _id: id, _createdAt }) => [id, yearOf(new Date(_createdAt))]))
  // A site that began this year has no year behind it.
  if (![...yearsOf.values()].some((created) => created <= year)) return null
  const counted: YearCount = {
    year,
    sets: await countSets(published, siteUrl, yearsOf, year),
    consentEnded: inSteps(facts.ended.filter((record) => endedIn(record) === year).length),
  }
  // Of several sites the first counts.
  await client.createIfNotExists({ _id, _type: YEAR_COUNT_TYPE, ...counted })
  return year
}

async function countSets(
  client: SanityClient,
  siteUrl: string,
  yearsOf: ReadonlyMap<unknown, number>,
  year: number,
): Promise<YearCount['sets']> {
  const [signatories, documents, outcomes] = await Promise.all([
    client.fetch(SIGNATORIES_DATA_QUERY),
    client.fetch(DOCUMENTS_DATA_QUERY),
    client.fetch(OUTCOMES_DATA_QUERY),
  ])
  const bases = { siteUrl, fileUrl: (url: string) => url }
  const isOfThen = ({ _id }: { readonly _id: string }) => (yearsOf.get(_id) ?? year) <= year
  const signed = signatories.filter(isOfThen)
  const rows: Readonly<Record<CountedSet, readonly DataEntry[]>> = {
    signatories: signed.map((each) => signatoryRow(each, bases)),
    pledges: signed.flatMap(pledgeRows),
    documents: documents.filter(isOfThen).map((each) => documentRow(each, bases)),
    outcomes: outcomes.filter(isOfThen).map(outcomeRow),
  }
  return countedSets.map((set) => {
    const entries = entriesOf(set, rows[set], () => {})
    const created = entries.filter(({ id }) => yearsOf.get(id) === year).length
    // Nobody notes when a pledge is made: it is part of a signatory.
    return { _key: set, set, entries: entries.length, created: set === 'pledges' ? null : created }
  })
}

type EndedConsent = YEAR_FACTS_QUERY_RESULT['ended'][number]

/** The year of the first end, whichever it was: which of them it was is not told. */
function endedIn(record: EndedConsent): number | null {
  const { withdrawnOn, ...rest } = record
  const ends = [
    ...(withdrawnOn === null ? [] : [Number(withdrawnOn.slice(0, 4))]),
    ...[consentDeadline({ ...rest, _id: '', _type: 'consentRecord' })].flatMap((end) =>
      end === null ? [] : [yearOf(new Date(end.at - 1))],
    ),
  ]
  return ends.length === 0 ? null : Math.min(...ends)
}
