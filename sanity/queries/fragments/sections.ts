import { readableStory } from '../../../lib/consent/readers-filter.ts'
import { contact, organisation } from './contact.ts'
import { documentCard } from './document-card.ts'
import { outcomeCard } from './outcome-card.ts'
import { richText } from './rich-text.ts'
import { signatoryCard } from './signatory-card.ts'
import { storyCard } from './story-card.ts'
import { newestFirst } from './newest-first.ts'

/** The sections of a page, each type with its content. A stories section without a selection shows the newest. */
export const sections = /* groq */ `{
  _key,
  _type,
  heading,
  _type == "textSection" => { "body": body[]${richText} },
  _type == "outcomesSection" => {
    intro,
    "outcomes": *[_type == "outcome"] | order(number asc) ${outcomeCard}
  },
  _type == "storiesSection" => {
    intro,
    "stories": select(
      count(stories) > 0 => (stories[]->)[${readableStory}] ${storyCard},
      *[language == $language && ${readableStory}] | ${newestFirst} [0...6] ${storyCard}
    )
  },
  _type == "signatoriesSection" => {
    intro,
    "signatories": *[_type == "partner"] | order(kind desc, name[0].value asc) ${signatoryCard}
  },
  _type == "documentsSection" => { intro, "documents": (documents[]->)[defined(_id)] ${documentCard} },
  _type == "contactsSection" => {
    intro,
    "publishedBy": *[_id == "siteSettings"][0].publishedBy->${organisation},
    "contacts": coalesce(*[_id == "siteSettings"][0].contacts[]${contact}, [])
  }
}`
