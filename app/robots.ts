import type { MetadataRoute } from 'next'
import { homePath } from '@/lib/routes'
import { copyFormats, copyPath, feedPath } from '@/lib/routes/machines'
import { env } from '@/sanity/env'
import { languages } from '@/lib/languages'

export const dynamic = 'force-dynamic'

/** For people to keep: a list of what is found has the page. */
const copies = copyFormats.map((format) => copyPath('/*', format))

export default function robots(): MetadataRoute.Robots {
  const { siteUrl } = env()
  return {
    rules: {
      userAgent: '*',
      allow: ['/', '/api/v1/'],
      disallow: ['/studio', '/draft/', '/review/', '/ask/', '/api/', ...copies],
    },
    // Search engines use feeds as lists of changes.
    sitemap: [`${siteUrl}/sitemap.xml`, ...languages.map(({ id }) => siteUrl + feedPath(homePath(id), 'xml'))],
  }
}
