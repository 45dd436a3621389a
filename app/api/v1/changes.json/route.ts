import { changesFile } from '@/lib/open-data/changes'
import { openApiPath } from '@/lib/routes/machines'
import { env } from '@/sanity/env'
import { sanityFetch } from '@/sanity/preview/live'
import { YEAR_COUNTS_QUERY } from '@/sanity/queries/open-data'

export const dynamic = 'force-dynamic'

/** The changelog of the open data. It asks for nothing but the counts of years that are over, which no withdrawal changes. */
export async function GET(): Promise<Response> {
  const file = changesFile(await sanityFetch({ query: YEAR_COUNTS_QUERY }), env().siteUrl + openApiPath)
  return new Response(file, { headers: { 'content-type': 'application/json' } })
}
