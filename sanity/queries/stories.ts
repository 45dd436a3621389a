import { defineQuery } from 'groq'
import { readableStory } from '../../lib/consent/readers-filter.ts'
import { storyCard } from './fragments/story-card.ts'
import { story } from './fragments/story.ts'
import { newestFirst } from './fragments/newest-first.ts'

/** All stories in a language (`$language`), newest first; those without a date by creation. */
export const STORIES_QUERY = defineQuery(`*[language == $language && ${readableStory}] | ${newestFirst} ${storyCard}`)

/** What the stories in a language (`$language`) that refer to one of `$near` belong to, newest first. */
export const STORY_LINKS_QUERY = defineQuery(
  `*[language == $language && references($near) && ${readableStory}] | ${newestFirst} {
    _id,
    "links": [...coalesce(outcomes[]._ref, []), ...coalesce(countries[]._ref, []), ...coalesce(signatories[]._ref, [])]
  }`,
)

/** Those of some stories (`$ids`, in `$language`) that readers may see, unordered. */
export const STORY_CARDS_QUERY = defineQuery(`*[_id in $ids && language == $language && ${readableStory}] ${storyCard}`)

/** A story by its address (`$language`, `$slug`), or `null` if readers may not see it. */
export const STORY_QUERY = defineQuery(
  `*[slug.current == $slug && language == $language && ${readableStory}][0]${story}`,
)
