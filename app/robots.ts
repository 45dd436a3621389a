import type { MetadataRoute } from 'next'
import { env } from '@/sanity/env'

export const dynamic = 'force-dynamic'

export default function robots(): MetadataRoute.Robots {
  const { siteUrl } = env()
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/studio', '/draft/', '/review/', '/api/'] },
    sitemap: `${siteUrl}/sitemap.xml`,
  }
}
