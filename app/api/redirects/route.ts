import { redirectTable } from '@/lib/redirects'
import { sanityFetch } from '@/sanity/live'
import { REDIRECTS_QUERY } from '@/sanity/queries/redirects'

/** All old addresses in one answer: the front asks for it once for each state of the content, not for each lost reader. */
export async function GET(): Promise<Response> {
  return Response.json(redirectTable(await sanityFetch({ query: REDIRECTS_QUERY })))
}
