import { sitemapFile } from '@/lib/addresses/sitemap'
import { env } from '@/sanity/env'
import { sanityFetch } from '@/sanity/preview/live'
import { SITEMAP_QUERY } from '@/sanity/queries/sitemap'

// Next takes it for a file that never changes, and would ask for content while it builds.
export const dynamic = 'force-dynamic'

/** All pages. Not Next's own: that writes the date of a page behind its languages, where the standard's schema has no place for it. */
export async function GET(): Promise<Response> {
  const file = sitemapFile(await sanityFetch({ query: SITEMAP_QUERY }), env().siteUrl)
  return new Response(file, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
