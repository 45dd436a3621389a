import { defineQuery } from 'groq'
import { readableStory } from './consent.ts'
import { activities, title } from './fragments/in-language.ts'
import { signatoryCard } from './fragments/signatory-card.ts'
import { storyCard } from './fragments/story-card.ts'
import { image } from './fragments/image.ts'

/** All signatories; names in the reader's language (`$language`) where there is one. */
export const SIGNATORIES_QUERY = defineQuery(
  `*[_type == "partner" && defined(slug.current)] | order(name[0].value asc) ${signatoryCard}`,
)

/** A signatory by its address (`$slug`, with names and stories in `$language`), or `null`. */
export const SIGNATORY_QUERY = defineQuery(`*[_type == "partner" && slug.current == $slug][0]{
  ...${signatoryCard},
  _updatedAt,
  contactRole,
  activeFrom,
  "logo": logo ${image},
  "pledge": pledge {
    ${activities},
    "outcomes": coalesce(outcomes[]->{ _id, number, ${title} }, []),
    "subOutcomes": coalesce(subOutcomes, []),
    "file": file.asset->{ url, size, extension }
  },
  "source": coalesce(source, []),
  "translationNotice": translationStatus == "toBeConfirmed",
  "stories": *[language == $language && ^._id in signatories[]._ref && ${readableStory}]
    | order(publishedAt desc, _createdAt asc) ${storyCard}
}`)
