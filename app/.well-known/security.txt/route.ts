import { homePath, pathOf } from '@/lib/routes'
import { securityTxt } from '@/lib/security-txt'
import { env } from '@/sanity/env'
import { defaultLanguage, languages } from '@/lib/languages'
import { sanityFetch } from '@/sanity/preview/live'
import { CONTACT_PAGE_QUERY } from '@/sanity/queries/pages'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const { siteUrl, securityContact } = env()
  const page = await sanityFetch({ query: CONTACT_PAGE_QUERY, params: { language: defaultLanguage } })
  const path = (page && pathOf(page, defaultLanguage)) ?? homePath(defaultLanguage)
  const contact = securityContact ?? siteUrl + path
  const text = securityTxt({ contact, siteUrl, languages: languages.map(({ id }) => id), now: new Date() })
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
