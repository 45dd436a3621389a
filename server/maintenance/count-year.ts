import type { SanityClient } from '@sanity/client'
import { readersParams } from '../../lib/consent/readers-params.ts'
import { dutchYear } from '../../lib/dutch-time.ts'
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
import { momentOf } from '../../lib/stored.ts'
import { DOCUMENTS_DATA_QUERY, OUTCOMES_DATA_QUERY, SIGNATORIES_DATA_QUERY } from '../../sanity/queries/open-data.ts'
import { YEAR_FACTS_QUERY } from '../../sanity/queries/private/year-facts.ts'
import { endedIn } from './ended-in.ts'

/**
 * Counts the open data once for the year before this one. What is counted stays: a number that followed the content would
 * fall when somebody gives consent again, or is forgotten, and so tell of her.
 * @param client with a token that may write
 * @param siteUrl which entries name: an entry without a whole address is in no file
 * @returns the year, or `null` where it was counted before, or there was nothing in it
 */
export async function countYear(client: SanityClient, siteUrl: string, now: Date): Promise<number | null> {
  const year = dutchYear(now) - 1
  const _id = yearCountId(year)
  const published = client.withConfig({ perspective: 'published' })
  if (await published.getDocument(_id)) return null
  const facts = await published.fetch(YEAR_FACTS_QUERY, { ...readersParams(now) })
  const yearsOf: ReadonlyMap<unknown, number> = new Map(
    facts.created.flatMap(({ _id: id, _createdAt }) => {
      const moment = momentOf(_createdAt)
      return moment === null ? [] : [[id, dutchYear(new Date(moment))] as const]
    }),
  )
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
