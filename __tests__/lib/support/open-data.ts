import type { SanityClient } from '@sanity/client'
import { countryRow } from '@/lib/open-data/country'
import { dataSets, type DataSet } from '@/lib/open-data/data-sets'
import { documentRow } from '@/lib/open-data/document'
import { entriesOf, type DataEntry } from '@/lib/open-data/entries'
import { outcomeRow } from '@/lib/open-data/outcome'
import { pledgeRows } from '@/lib/open-data/pledge'
import { signatoryRow } from '@/lib/open-data/signatory'
import { storyRow } from '@/lib/open-data/story'
import {
  COUNTRIES_DATA_QUERY,
  DOCUMENTS_DATA_QUERY,
  OUTCOMES_DATA_QUERY,
  SIGNATORIES_DATA_QUERY,
  STORIES_DATA_QUERY,
} from '@/sanity/queries/open-data'

const baseUrls = { siteUrl: 'https://site.example', fileUrl: (url: string) => url }

/** The entries of every data set from the content of a lake. Fails when one is left out. */
export async function everyEntry(client: SanityClient): Promise<Record<DataSet, DataEntry[]>> {
  const params = { now: '2026-06-15T12:00:00.000Z', preview: false, toKeep: false }
  const [stories, signatories, documents, outcomes, countries] = await Promise.all([
    client.fetch(STORIES_DATA_QUERY, params),
    client.fetch(SIGNATORIES_DATA_QUERY),
    client.fetch(DOCUMENTS_DATA_QUERY),
    client.fetch(OUTCOMES_DATA_QUERY),
    client.fetch(COUNTRIES_DATA_QUERY, params),
  ])
  const rows: Record<DataSet, DataEntry[]> = {
    stories: stories.map((each) => storyRow(each, baseUrls)),
    signatories: signatories.map((each) => signatoryRow(each, baseUrls)),
    pledges: signatories.flatMap(pledgeRows),
    documents: documents.map((each) => documentRow(each, baseUrls)),
    outcomes: outcomes.map(outcomeRow),
    countries: countries.map(countryRow),
  }
  const broken: unknown[] = []
  for (const set of dataSets) rows[set] = entriesOf(set, rows[set], (id) => broken.push(id))
  if (broken.length > 0) throw new Error(`Left out: ${broken.join(', ')}`)
  return rows
}
