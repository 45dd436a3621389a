import type { Section } from '@/lib/content/page-content'
import type { Retention } from '@/lib/content/retention'
import { ContactsSection } from './contacts-section'
import { DocumentsSection } from './documents-section'
import { OutcomesSection } from './outcomes-section'
import { RetentionSection } from './retention-section'
import { SignatoriesSection } from './signatories-section'
import { StoriesSection } from './stories-section'
import type { SectionProps } from './section-props'
import { TextSection } from './text-section'

interface PageSectionProps extends Omit<SectionProps<Section['_type']>, 'section'> {
  readonly section: Section
  readonly retention: Retention
}

/** A section of a page, by type. A schema type that is missing here does not compile. */
export function PageSection({ section, retention, ...rest }: PageSectionProps) {
  switch (section._type) {
    case 'textSection':
      return <TextSection section={section} {...rest} />
    case 'outcomesSection':
      return <OutcomesSection section={section} {...rest} />
    case 'storiesSection':
      return <StoriesSection section={section} {...rest} />
    case 'signatoriesSection':
      return <SignatoriesSection section={section} {...rest} />
    case 'documentsSection':
      return <DocumentsSection section={section} {...rest} />
    case 'contactsSection':
      return <ContactsSection section={section} {...rest} />
    case 'retentionSection':
      return <RetentionSection section={section} retention={retention} {...rest} />
    default:
      warnOf(section)
      return null
  }
}

/** Content may be newer than the site: readers see nothing, and the log gets a line. */
function warnOf(section: never): void {
  const { _type }: { _type: string } = section
  console.warn(`A page has a section of the kind “${_type}”, which the site cannot show.`)
}
