import { byIds } from '@/lib/by-ids'
import type { OwnStory, Story, StoryEntry } from '@/lib/content/page-content'
import { publishedIdOf } from '@/lib/document-ids'
import type { StoryLanguage } from '@/lib/languages'
import { relatedStories, type LinkedStory } from '@/lib/story-index/related-stories'
import type { StoredDocument } from '@/lib/stored'
import { fetchForReview } from '@/sanity/preview/fetch-for-review'
import { reviewQueries } from '@/sanity/queries/review'
import { STORY_CARDS_QUERY, STORY_LINKS_QUERY } from '@/sanity/queries/stories'

type WholeParts = Pick<Story, 'body' | 'coverImage'>

/**
 * The story of a review link with everything on its page: the related stories are those that readers would see. It has no place
 * in the list yet.
 * @param isWhole with pictures and videos that its consent record does not include (yet)
 */
export async function loadStoryForReview(
  subject: StoredDocument,
  language: StoryLanguage,
  isWhole: boolean,
): Promise<Story> {
  const readers = await fetchForReview<OwnStory>(reviewQueries.story, subject, language)
  const whole = isWhole && (await fetchForReview<WholeParts>(reviewQueries.storyAsWhole, subject, language))
  const story = { ...readers, ...whole }
  const links = [...story.outcomes, ...story.countries, ...story.signatories].map(({ _id }) => _id)
  const stories = await fetchForReview<LinkedStory[]>(STORY_LINKS_QUERY, subject, language, { near: links })
  const ids = relatedStories(stories)({ _id: publishedIdOf(subject._id), links })
  const cards = await fetchForReview<StoryEntry[]>(STORY_CARDS_QUERY, subject, language, { ids })
  return { ...story, related: byIds(ids, cards), previous: null, next: null }
}
