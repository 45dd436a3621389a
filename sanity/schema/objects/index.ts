import { callout } from './callout'
import { contactRole } from './contact-role'
import { figure } from './figure'
import { fullStory } from './full-story'
import { languageVersion } from './language-version'
import { link } from './link'
import { localPartner } from './local-partner'
import { navigationItem } from './navigation-item'
import { notice } from './notice'
import { period } from './period'
import { pledge } from './pledge'
import { quote } from './quote'
import { richText } from './rich-text'
import { contactsSection } from './sections/contacts-section'
import { documentsSection } from './sections/documents-section'
import { outcomesSection } from './sections/outcomes-section'
import { signatoriesSection } from './sections/signatories-section'
import { storiesSection } from './sections/stories-section'
import { textSection } from './sections/text-section'
import { subOutcome } from './sub-outcome'
import { titledAddress } from './titled-address'
import { video } from './video'
import { workflowStep } from './workflow-step'

/** The object types that documents consist of. */
export const objectTypes = [
  callout,
  contactRole,
  contactsSection,
  documentsSection,
  figure,
  fullStory,
  languageVersion,
  link,
  localPartner,
  navigationItem,
  notice,
  outcomesSection,
  period,
  pledge,
  quote,
  richText,
  signatoriesSection,
  storiesSection,
  subOutcome,
  textSection,
  titledAddress,
  video,
  workflowStep,
]
