import { countryRow } from '@/lib/open-data/country'
import type { DataSet } from '@/lib/open-data/data-sets'
import { documentRow } from '@/lib/open-data/document'
import { entriesOf, type DataEntry } from '@/lib/open-data/entries'
import type { BaseUrls } from '@/lib/open-data/fields'
import { outcomeRow } from '@/lib/open-data/outcome'
import { pledgeRows } from '@/lib/open-data/pledge'
import { signatoryRow } from '@/lib/open-data/signatory'
import { storyRow } from '@/lib/open-data/story'
import { env } from '@/sanity/env'
import { fileUrl } from '@/sanity/image'
import { sanityFetch } from '@/sanity/preview/live'
import {
  COUNTRIES_DATA_QUERY,
  DOCUMENTS_DATA_QUERY,
  OUTCOMES_DATA_QUERY,
  SIGNATORIES_DATA_QUERY,
  STORIES_DATA_QUERY,
} from '@/sanity/queries/open-data'

const rowsOf: Readonly<Record<DataSet, (baseUrls: BaseUrls) => Promise<DataEntry[]>>> = {
  stories: async (baseUrls) =>
    (await sanityFetch({ query: STORIES_DATA_QUERY })).map((each) => storyRow(each, baseUrls)),
  signatories: async (baseUrls) =>
    (await sanityFetch({ query: SIGNATORIES_DATA_QUERY })).map((each) => signatoryRow(each, baseUrls)),
  pledges: async () => (await sanityFetch({ query: SIGNATORIES_DATA_QUERY })).flatMap(pledgeRows),
  documents: async (baseUrls) =>
    (await sanityFetch({ query: DOCUMENTS_DATA_QUERY })).map((each) => documentRow(each, baseUrls)),
  outcomes: async () => (await sanityFetch({ query: OUTCOMES_DATA_QUERY })).map(outcomeRow),
  countries: async () => (await sanityFetch({ query: COUNTRIES_DATA_QUERY })).map(countryRow),
}

/** The entries of a data set that readers can see now. */
export async function loadEntries(set: DataSet): Promise<DataEntry[]> {
  const { siteUrl } = env()
  const rows = await rowsOf[set]({ siteUrl, fileUrl })
  return entriesOf(set, rows, (id) => console.warn(`open data: ${String(id)} is left out of ${set}: it is not whole`))
}
