import { readableStory } from '../../../lib/consent/readers-filter.ts'
import { name, nameLanguage } from './in-language.ts'
import { signatoryCard } from './signatory-card.ts'
import { storyCard } from './story-card.ts'
import { newestFirst } from './newest-first.ts'

/** A country with everything on its page, all from stories that readers may see. */
export const country = /* groq */ `{
  _id,
  _type,
  _updatedAt,
  code,
  ${name},
  ${nameLanguage},
  "slug": lower(code),
  "stories": *[language == $language && ^._id in countries[]._ref && ${readableStory}]
    | ${newestFirst} [0...6] ${storyCard},
  "credits": *[language == $language && ^._id in countries[]._ref && ${readableStory}]{
    "threads": coalesce((outcomes[]->)[defined(number)].number, []),
    "signatories": coalesce((signatories[]->)[defined(slug.current)] ${signatoryCard}, [])
  },
  "languages": array::unique(*[^._id in countries[]._ref && ${readableStory}].language)
}`
