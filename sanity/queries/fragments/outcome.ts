import { readableStory } from '../../../lib/consent/readers-filter.ts'
import { documentCard } from './document-card.ts'
import { title, titleLanguage } from './in-language.ts'
import { outcomeCard } from './outcome-card.ts'
import { signatoryCard } from './signatory-card.ts'
import { storyCard } from './story-card.ts'
import { newestDocumentsFirst, newestFirst } from './newest-first.ts'

/** An outcome with everything on its page but the number of its stories; `$stories` are those that it shows. */
export const outcome = /* groq */ `{
  ...${outcomeCard},
  _updatedAt,
  "plan": *[_type == "napDocument" && kind == "actionPlan" && cycle == "IV" && defined(slug.current)][0]{
    _id, _type, ${title}, ${titleLanguage}, "slug": slug.current
  },
  "signatories": *[_type == "partner" && defined(slug.current) && ^._id in pledge.outcomes[]._ref] {
    ...${signatoryCard},
    "steps": coalesce(pledge.subOutcomes, [])
  },
  "documents": *[_type == "napDocument" && defined(slug.current) && ^._id in outcomes[]._ref]
    | ${newestDocumentsFirst} ${documentCard},
  "stories": *[_id in $stories && language == $language && ${readableStory}] | ${newestFirst} ${storyCard},
  "source": coalesce(source, [])
}`
