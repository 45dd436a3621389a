import { notFound } from 'next/navigation'
import { dictionary } from '@/lib/dictionaries'
import { storyWords } from '@/lib/dictionaries/stories/story-words'
import type { FeedFormat } from '@/lib/routes/machines'
import { entryPath, homePath } from '@/lib/routes'
import { isLanguage, type Language, type StoryLanguage } from '@/lib/languages'
import { feedAnswer } from './feed-answer'
import { loadCountry, loadHome, loadOutcome } from './load'

/** The date of an empty site. */
const never = '1970-01-01T00:00:00Z'

/** All stories in a language. */
export async function siteFeed(language: StoryLanguage, format: FeedFormat): Promise<Response> {
  const { title } = storyWords(language).stories
  const changed = (isLanguage(language) ? (await loadHome(language))?._updatedAt : null) ?? never
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
    outcome: slug,
  })
}

/** The stories from a country, by its code. */
export async function countryFeed(language: Language, slug: string, format: FeedFormat): Promise<Response> {
  const country = await loadCountry(language, slug)
  if (!country?.code) notFound()
  const { code, name, _updatedAt: changed } = country
  const title = dictionary(language).places.countries.storiesFrom(name ?? code)
  const path = entryPath(language, 'countries', slug)
  return feedAnswer(language, format, { id: `country:${code}`, title, path, changed, country: slug })
}
