import { notFound } from 'next/navigation'
import { dictionary } from '@/lib/dictionaries'
import { atomFile } from '@/lib/feeds/atom-file'
import { feedOf, type Feed } from '@/lib/feeds/feed'
import { jsonFeedFile } from '@/lib/feeds/json-feed-file'
import { feedPath, type FeedFormat } from '@/lib/routes/machines'
import { entryPath, homePath } from '@/lib/routes'
import { env } from '@/sanity/env'
import type { Language } from '@/lib/languages'
import { sanityFetch } from '@/sanity/preview/live'
import { FEED_QUERY } from '@/sanity/queries/feeds'
import { loadCountry, loadHome, loadOutcome, loadSettings } from './load'

interface FeedSubject {
  /** Part of the feed's id; it must never change. */
  readonly id: string
  /** Follows the name of the site in the title. */
  readonly title: string
  readonly path: string
  readonly changed: string
  readonly outcome?: number
  readonly country?: string
}

/** The date of an empty site. */
const never = '1970-01-01T00:00:00Z'

/** All stories in a language. */
export async function siteFeed(language: Language, format: FeedFormat): Promise<Response> {
  const { title } = dictionary(language).stories
  const changed = (await loadHome(language))?._updatedAt ?? never
  return feedAnswer(language, format, { id: 'stories', title, path: homePath(language), changed })
}

/** The stories on an outcome, by its number. */
export async function outcomeFeed(language: Language, slug: string, format: FeedFormat): Promise<Response> {
  const outcome = await loadOutcome(language, slug)
  if (!outcome || outcome.number === null) notFound()
  const { number, title, _updatedAt: changed } = outcome
  const { one } = dictionary(language).outcomes
  const path = entryPath(language, 'outcomes', slug)
  return feedAnswer(language, format, {
    id: `outcome:${number}`,
    title: title ?? one(number),
    path,
    changed,
    outcome: number,
  })
}

/** The stories from a country, by its code. */
export async function countryFeed(language: Language, slug: string, format: FeedFormat): Promise<Response> {
  const country = await loadCountry(language, slug)
  if (!country?.code) notFound()
  const { code, name, _updatedAt: changed } = country
  const title = dictionary(language).places.countries.storiesFrom(name ?? code)
  const path = entryPath(language, 'countries', slug)
  return feedAnswer(language, format, { id: `country:${code}`, title, path, changed, country: code })
}

async function feedAnswer(language: Language, format: FeedFormat, subject: FeedSubject): Promise<Response> {
  const { id, title, path, changed, outcome = null, country = null } = subject
  const { siteUrl } = env()
  const [settings, stories] = await Promise.all([
    loadSettings(language),
    sanityFetch({ query: FEED_QUERY, params: { language, outcome, country } }),
  ])
  const words = dictionary(language)
  const author = settings?.title ?? words.siteTitle
  const feed = feedOf(stories, {
    subject: id,
    title: `${author}: ${title}`,
    description: words.stories.lead,
    language,
    author,
    page: siteUrl + path,
    atom: siteUrl + feedPath(path, 'xml'),
    json: siteUrl + feedPath(path, 'json'),
    siteUrl,
    changed,
  })
  return write[format](feed)
}

const write: Readonly<Record<FeedFormat, (feed: Feed) => Response>> = {
  xml: (feed) => new Response(atomFile(feed), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } }),
  json: (feed) => new Response(jsonFeedFile(feed), { headers: { 'content-type': 'application/feed+json' } }),
}
