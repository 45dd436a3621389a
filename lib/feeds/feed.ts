import type { FEED_QUERY_RESULT } from '../types.generated.ts'
import { isStoryLanguage, siteLanguageOf, type StoryLanguage } from '../languages.ts'
import { storyWords } from '../dictionaries/stories/story-words.ts'
import { pathOf } from '../routes.ts'

export interface FeedEntry {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly summary: string
  readonly published?: string
  readonly updated: string
  readonly subjects: readonly string[]
}

/** A feed, independent of its format. Times are RFC 3339. */
export interface Feed {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly language: StoryLanguage
  readonly author: string
  /** The page it belongs to, and its own addresses. */
  readonly page: string
  readonly atom: string
  readonly json: string
  readonly updated: string
  readonly entries: readonly FeedEntry[]
}

interface FeedFacts extends Omit<Feed, 'id' | 'updated' | 'entries'> {
  /** The subject of the feed, used in its id: `stories`, `outcome:1`, `country:JO`. */
  readonly subject: string
  readonly siteUrl: string
  /** When its subject last changed: the time of a feed without entries. */
  readonly changed: string
}

/**
 * The prefix of all ids (RFC 4151). Feed readers identify an entry by its id for ever, so it contains neither the
 * site's nor the story's address, which can both change.
 */
const tag = 'tag:nap1325.nl,2026'

export function feedOf(stories: FEED_QUERY_RESULT, { subject, siteUrl, changed, ...rest }: FeedFacts): Feed {
  const entries = stories.flatMap((story) => entryOf(story, rest.language, siteUrl) ?? [])
  return {
    ...rest,
    id: `${tag}:feed:${rest.language}:${subject}`,
    updated: entries.reduce((last, { updated }) => (updated > last ? updated : last), entries[0]?.updated ?? changed),
    entries,
  }
}

function entryOf(story: FEED_QUERY_RESULT[number], reader: StoryLanguage, siteUrl: string): FeedEntry | null {
  const { _id, title, publishedAt, _updatedAt: updated, outcomes, countries } = story
  const language = isStoryLanguage(story.language) ? story.language : reader
  const path = pathOf(story, siteLanguageOf(language))
  if (!path || !title) return null
  const published = momentOf(publishedAt)
  return {
    id: `${tag}:story:${_id}`,
    url: siteUrl + path,
    title,
    summary: summaryOf(story, language),
    ...(published && { published }),
    updated,
    subjects: [...outcomes.map((outcome) => outcome.title), ...countries.map(({ name }) => name)].filter(
      (name) => name !== null,
    ),
  }
}

/**
 * Feed readers show texts unprompted. For a story that may distress, the feed says only that, and links to the page.
 */
function summaryOf({ sensitivity, contentNote, summary }: FEED_QUERY_RESULT[number], language: StoryLanguage): string {
  if (sensitivity !== 'mayDistress') return summary ?? ''
  const { care } = storyWords(language)
  return contentNote ?? care.mayDistress
}

function momentOf(date: string | null): string | null {
  const moment = new Date(date ?? '')
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString()
}
