import { defineQuery } from 'groq'
import { readableStory } from '../../lib/consent/readers-filter.ts'
import { storyCard } from './fragments/story-card.ts'
import { storyFacts } from './fragments/story-facts.ts'
import { story } from './fragments/story.ts'
import { newestFirst } from './fragments/newest-first.ts'

/** All stories in a language (`$language`), newest first; those without a date by creation. */
export const STORIES_QUERY = defineQuery(`*[language == $language && ${readableStory}] | ${newestFirst} ${storyCard}`)

/** The facets of all stories in a language (`$language`), in the order of their list. */
export const STORY_FACTS_QUERY = defineQuery(
  `*[language == $language && ${readableStory}] | ${newestFirst} ${storyFacts}`,
)

/** What stories in a language (`$language`) belong to, newest first: all (`$all`), or those that refer to one of `$near`. */
export const STORY_LINKS_QUERY = defineQuery(
  `*[language == $language && ($all || references($near)) && ${readableStory}] | ${newestFirst} {
    _id,
    "links": [...coalesce(outcomes[]._ref, []), ...coalesce(countries[]._ref, []), ...coalesce(signatories[]._ref, [])]
  }`,
)

/** Those of some stories (`$ids`, in `$language`) that readers may see, unordered. */
export const STORY_CARDS_QUERY = defineQuery(`*[_id in $ids && language == $language && ${readableStory}] ${storyCard}`)

/**
 * Stories in other languages (`others`), and the originals of the stories in the reader's language (`translated`): a
 * story in the first but not in the second has no translation that readers may see.
 */
export const UNTRANSLATED_QUERY = defineQuery(`{
  "others": *[language != $language && defined(slug.current) && ${readableStory}]
    | ${newestFirst} {
      _id, _type, language, title, "slug": slug.current, "group": coalesce(translationOf._ref, _id)
    },
  "translated": *[language == $language && ${readableStory}]{ "group": coalesce(translationOf._ref, _id) }.group
}`)

/** A story by its address (`$language`, `$slug`), or `null` if readers may not see it. */
export const STORY_QUERY = defineQuery(
  `*[slug.current == $slug && language == $language && ${readableStory}][0]${story}`,
)
