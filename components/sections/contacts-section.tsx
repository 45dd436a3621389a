import { dictionary } from '@/lib/dictionaries'
import { entryPath } from '@/lib/routes'
import { safeHref } from '@/lib/words'
import type { Language } from '@/lib/languages'
import type { Contact } from '@/lib/content/page-content'
import type { SectionProps } from './section-props'
import { SectionFrame } from './section-frame'

export function ContactsSection({ section, language, edit }: SectionProps<'contactsSection'>) {
  return (
    <SectionFrame section={section} edit={edit}>
      <ul className="contacts">
        {section.contacts.map((contact) => (
          <li key={contact._key}>
            <ContactEntry contact={contact} language={language} />
          </li>
        ))}
      </ul>
    </SectionFrame>
  )
}

function ContactEntry({ contact, language }: { readonly contact: Contact; readonly language: Language }) {
  const { role, organisation, address } = contact
  const href = safeHref(address)
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
      <p>{href ? <a href={href}>{href.replace(/^(?:mailto|tel):/, '')}</a> : dictionary(language).contact.noAddress}</p>
    </>
  )
}
