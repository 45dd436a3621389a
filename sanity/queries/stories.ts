import { defineQuery } from 'groq'
import { readableStory } from './consent.ts'
import { richText } from './fragments/rich-text.ts'
import { storyCard } from './fragments/story-card.ts'
import { image } from './fragments/image.ts'
import { name, title } from './fragments/in-language.ts'

/** All stories in a language (`$language`), the newest first; those without a date in the order of their making. */
export const STORIES_QUERY = defineQuery(
  `*[language == $language && ${readableStory}] | order(publishedAt desc, _createdAt asc) ${storyCard}`,
)

/** A story by its address (`$language`, `$slug`), or `null` when there is none that readers may see. */
export const STORY_QUERY = defineQuery(`*[slug.current == $slug && language == $language && ${readableStory}][0]{
  _id,
  _type,
  _updatedAt,
  language,
  title,
  "slug": slug.current,
  summary,
  "body": coalesce(body[]${richText}, []),
  publishedAt,
  "coverImage": coverImage ${image},
  "countries": coalesce(countries[]->{ _id, code, ${name} }, []),
  "outcomes": coalesce(outcomes[]->{ _id, number, ${title} }, []),
  "signatories": coalesce(signatories[]->{ _id, ${name}, "slug": slug.current }, []),
  "localPartners": coalesce(localPartners[]{ _key, name, website }, []),
  fullStory { title, url, publisher, language },
  sensitivity,
  contentNote,
  "source": coalesce(source, []),
  "translationNotice": translationStatus == "toBeConfirmed",
  "translations": *[
    _id != ^._id
    && coalesce(translationOf._ref, _id) == coalesce(^.translationOf._ref, ^._id)
    && ${readableStory}
  ]{ _id, language, title, "slug": slug.current },
  "related": *[
    _id != ^._id
    && language == ^.language
    && references(^.outcomes[]._ref, ^.countries[]._ref, ^.signatories[]._ref)
    && ${readableStory}
  ] | order(publishedAt desc, _createdAt asc) [0...3] ${storyCard}
}`)
