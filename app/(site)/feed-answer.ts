import { byIds } from '@/lib/by-ids'
import { storyWords } from '@/lib/dictionaries/stories/story-words'
import { atomFile } from '@/lib/feeds/atom-file'
import { feedOf, type Feed } from '@/lib/feeds/feed'
import { jsonFeedFile } from '@/lib/feeds/json-feed-file'
import { feedPath, type FeedFormat } from '@/lib/routes/machines'
import { env } from '@/sanity/env'
import { isFurther, siteLanguageOf, type StoryLanguage } from '@/lib/languages'
import type { FeedSubject } from '@/lib/story-index/story-index'
import { sanityFetch } from '@/sanity/preview/live'
import { FEED_QUERY } from '@/sanity/queries/feeds'
import { loadSettings } from './load'
import { loadFurtherPart, loadPart } from './story-parts'

interface FeedOf extends FeedSubject {
  /** Part of the feed's id; it must never change. */
  readonly id: string
  /** Follows the name of the site in the title. */
  readonly title: string
  readonly path: string
  readonly changed: string
}

/** The newest stories of a subject as a feed, in the format that was asked for. */
export async function feedAnswer(language: StoryLanguage, format: FeedFormat, subject: FeedOf): Promise<Response> {
  const { id, title, path, changed } = subject
  const { siteUrl } = env()
  const ids = await idsOf(language, subject)
  const [settings, stories] = await Promise.all([
    loadSettings(siteLanguageOf(language)),
    sanityFetch({ query: FEED_QUERY, params: { language, ids } }),
  ])
  const words = storyWords(language)
  const author = settings?.title ?? words.siteTitle
  const feed = feedOf(byIds(ids, stories), {
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

async function idsOf(language: StoryLanguage, subject: FeedSubject): Promise<readonly string[]> {
  if (isFurther(language)) return loadFurtherPart(language, (index) => index.feed)
  return (await loadPart(language, (index) => index.feed(subject))) ?? []
}

const write: Readonly<Record<FeedFormat, (feed: Feed) => Response>> = {
  xml: (feed) => new Response(atomFile(feed), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } }),
  json: (feed) => new Response(jsonFeedFile(feed), { headers: { 'content-type': 'application/feed+json' } }),
}
