import { readableStory } from '../../../lib/consent/readers-filter.ts'
import { image } from './image.ts'
import { activities, activitiesLanguage, title, titleLanguage } from './in-language.ts'
import { signatoryCard } from './signatory-card.ts'
import { storyCard } from './story-card.ts'
import { newestFirst } from './newest-first.ts'

/** A signatory with everything on its page. */
export const signatory = /* groq */ `{
  ...${signatoryCard},
  _updatedAt,
  contactRole,
  activeFrom,
  "logo": logo ${image},
  "pledge": pledge {
    ${activities},
    ${activitiesLanguage},
    "outcomes": coalesce((outcomes[]->)[defined(_id)]{ _id, number, ${title}, ${titleLanguage} }, []),
    "subOutcomes": coalesce(subOutcomes, []),
    "steps": *[_type == "outcome"].subOutcomes[]{ number, ${title}, ${titleLanguage} },
    "file": file.asset->{ url, size, extension }
  },
  "source": coalesce(source, []),
  "translationNotice": translationStatus == "toBeConfirmed",
  "stories": *[language == $language && ^._id in signatories[]._ref && ${readableStory}]
    | ${newestFirst} ${storyCard}
}`
