import type { MetadataRoute } from 'next'
import { sitemapEntries } from '@/lib/sitemap'
import { env } from '@/sanity/env'
import { sanityFetch } from '@/sanity/live'
import { SITEMAP_QUERY } from '@/sanity/queries/sitemap'

export const dynamic = 'force-dynamic'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  return sitemapEntries(await sanityFetch({ query: SITEMAP_QUERY }), env().siteUrl)
}
