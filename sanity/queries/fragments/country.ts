import { readableStory } from '../../../lib/consent/readers-filter.ts'
import { name, nameLanguage } from './in-language.ts'
import { signatoryCard } from './signatory-card.ts'
import { storyCard } from './story-card.ts'
import { newestFirst } from './newest-first.ts'

/** A country with its stories (`$stories`) and their signatories (`$signatories`), which its page shows. */
export const country = /* groq */ `{
  _id,
  _type,
  _updatedAt,
  code,
  ${name},
  ${nameLanguage},
  "slug": lower(code),
  "stories": *[_id in $stories && language == $language && ${readableStory}] | ${newestFirst} ${storyCard},
  "signatories": *[_type == "partner" && _id in $signatories && defined(slug.current)] ${signatoryCard}
}`
