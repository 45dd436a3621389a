import { sitemapFile } from '@/lib/addresses/sitemap'
import { env } from '@/sanity/env'
import { loadSitemap } from '../(site)/load'

// Otherwise Next treats it as static, and fetches content during the build.
export const dynamic = 'force-dynamic'

/** All pages. Next's own sitemap puts the date after the languages, which the sitemap schema does not allow. */
export async function GET(): Promise<Response> {
  const file = sitemapFile(await loadSitemap(), env().siteUrl)
  return new Response(file, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
