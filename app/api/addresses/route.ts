import { addressesOf } from '@/lib/addresses/addresses'
import { sanityFetch } from '@/sanity/preview/live'
import { GONE_QUERY } from '@/sanity/queries/private/gone'
import { REDIRECTS_QUERY } from '@/sanity/queries/redirects'
import { loadAddresses } from '../../(site)/load'

export const dynamic = 'force-dynamic'

/** All addresses in one response: the front fetches it once per content version, not per 404. */
export async function GET(): Promise<Response> {
  const [sitemap, redirects, ended] = await Promise.all([
    loadAddresses(),
    sanityFetch({ query: REDIRECTS_QUERY }),
    sanityFetch({ query: GONE_QUERY }),
  ])
  return Response.json(addressesOf({ sitemap, redirects, ended }))
}
