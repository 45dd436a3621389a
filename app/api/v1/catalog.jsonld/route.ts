import { dictionary } from '@/lib/dictionaries'
import { catalogue } from '@/lib/open-data/catalogue'
import { dataSets } from '@/lib/open-data/data-sets'
import { env } from '@/sanity/env'
import { defaultLanguage } from '@/lib/languages'
import { sanityFetch } from '@/sanity/preview/live'
import { SETTINGS_QUERY } from '@/sanity/queries/settings'
import { loadEntries } from '../load'

export const dynamic = 'force-dynamic'

/** The catalogue of the open data (DCAT). */
export async function GET(): Promise<Response> {
  const [settings, ...changes] = await Promise.all([
    sanityFetch({ query: SETTINGS_QUERY, params: { language: defaultLanguage } }),
    ...dataSets.map(async (set) => [set, latest(await loadEntries(set))] as const),
  ])
  const publisher = settings?.title ?? dictionary(defaultLanguage).siteTitle
  const changed = Object.fromEntries(changes)
  return Response.json(catalogue({ siteUrl: env().siteUrl, publisher, changed }), {
    headers: { 'content-type': 'application/ld+json' },
  })
}

function latest(entries: readonly { readonly updatedAt?: unknown }[]): string | undefined {
  return entries
    .map(({ updatedAt }) => updatedAt)
    .filter((moment) => typeof moment === 'string')
    .toSorted()
    .at(-1)
}
