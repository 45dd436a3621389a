import { notFound } from 'next/navigation'
import { sitemapPart } from '@/lib/addresses/sitemap'
import { env } from '@/sanity/env'
import { loadSitemap } from '../../(site)/load'

export const dynamic = 'force-dynamic'

interface PartProps {
  readonly params: Promise<{ readonly file: string }>
}

/** One of the files that a long sitemap is divided into: `2.xml`. */
export async function GET(_request: Request, { params }: PartProps): Promise<Response> {
  const [, number] = /^([1-9]\d{0,4})\.xml$/.exec((await params).file) ?? []
  const file = number === undefined ? null : sitemapPart(await loadSitemap(), env().siteUrl, Number(number))
  if (file === null) notFound()
  return new Response(file, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
