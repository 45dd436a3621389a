import { callout } from './callout.ts'
import { contactRole } from './contact-role.ts'
import { figure } from './figure.ts'
import { fullStory } from './full-story.ts'
import { languageVersion } from './language-version.ts'
import { link } from './link.ts'
import { localPartner } from './local-partner.ts'
import { navigationItem } from './navigation-item.ts'
import { notice } from './notice.ts'
import { period } from './period.ts'
import { pledge } from './pledge.ts'
import { quote } from './quote.ts'
import { richText } from './rich-text.ts'
import { contactsSection } from './sections/contacts-section.ts'
import { documentsSection } from './sections/documents-section.ts'
import { outcomesSection } from './sections/outcomes-section.ts'
import { retentionSection } from './sections/retention-section.ts'
import { signatoriesSection } from './sections/signatories-section.ts'
import { storiesSection } from './sections/stories-section.ts'
import { textSection } from './sections/text-section.ts'
import { subOutcome } from './sub-outcome.ts'
import { titledAddress } from './titled-address.ts'
import { video } from './video.ts'
import { workflowStep } from './workflow-step.ts'

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
  retentionSection,
  richText,
  signatoriesSection,
  storiesSection,
  subOutcome,
  textSection,
  titledAddress,
  video,
  workflowStep,
]
