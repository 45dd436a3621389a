import { defineQuery } from 'groq'
import { readableStory } from './consent.ts'
import { storyCard } from './fragments/story-card.ts'
import { story } from './fragments/story.ts'

/** All stories in a language (`$language`), the newest first; those without a date in the order of their making. */
export const STORIES_QUERY = defineQuery(
  `*[language == $language && ${readableStory}] | order(publishedAt desc, _createdAt asc) ${storyCard}`,
)

/** A story by its address (`$language`, `$slug`), or `null` when there is none that readers may see. */
export const STORY_QUERY = defineQuery(
  `*[slug.current == $slug && language == $language && ${readableStory}][0]${story}`,
)
