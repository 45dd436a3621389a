import { dictionary } from '@/lib/dictionaries'
import { askPath } from '@/lib/asking/ask-paths'
import { entryPath } from '@/lib/routes'
import { safeHref } from '@/lib/words'
import type { Language } from '@/lib/languages'
import type { Contact } from '@/lib/content/page-content'
import type { SectionProps } from './section-props'
import { PublishedBy } from '../text/published-by'
import { SectionFrame } from './section-frame'

export function ContactsSection({ section, language, edit }: SectionProps<'contactsSection'>) {
  return (
    <SectionFrame section={section} language={language} edit={edit}>
      <ul className="contacts">
        {section.contacts.map((contact) => (
          <li key={contact._key}>
            <ContactEntry contact={contact} language={language} />
          </li>
        ))}
      </ul>
      <h3>{dictionary(language).publisher.title}</h3>
      <PublishedBy publisher={section.publishedBy} language={language} />
      <p>
        <a href={askPath(language)} rel="nofollow">
          {dictionary(language).asking.link}
        </a>
      </p>
    </SectionFrame>
  )
}

function ContactEntry({ contact, language }: { readonly contact: Contact; readonly language: Language }) {
  const { role, organisation, address } = contact
  return (
    <>
      <h3>{role}</h3>
      {organisation && (
        <p>
          {organisation.slug ? (
            <a href={entryPath(language, 'signatories', organisation.slug)}>{organisation.name}</a>
          ) : (
            organisation.name
          )}
        </p>
      )}
      <p>
        <Address address={safeHref(address)} website={safeHref(organisation?.website)} language={language} />
      </p>
    </>
  )
}

interface AddressProps {
  readonly address: string | null
  readonly website: string | null
  readonly language: Language
}

/** Where somebody in a role is reached: the address in the settings, else the organisation’s own site. */
function Address({ address, website, language }: AddressProps) {
  const words = dictionary(language).contact
  if (address) return <a href={address}>{address.replace(/^(?:mailto|tel):/, '')}</a>
  if (!website) return words.noAddress
  return (
    <>
      {words.ownSite} <a href={website}>{new URL(website).host || website}</a>
    </>
  )
}
