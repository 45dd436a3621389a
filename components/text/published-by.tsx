import { dictionary } from '@/lib/dictionaries'
import type { Language } from '@/lib/languages'
import { joinedParts, safeHref } from '@/lib/words'
import { entryPath } from '@/lib/routes'
import type { Contact, Settings } from '@/lib/content/page-content'

type Organisation = NonNullable<Contact['organisation']>

interface PublishedByProps {
  /** `null` where editors named nobody: then it is the partnership. */
  readonly publisher: NonNullable<Settings>['publishedBy'] | undefined
  /** Who coordinates the plan; none where they stand beside it. */
  readonly contacts?: readonly Contact[]
  readonly language: Language
}

/** Who publishes this site, and who coordinates the plan, each with a link to where they are reached. */
export function PublishedBy({ publisher, contacts = [], language }: PublishedByProps) {
  const words = dictionary(language).publisher
  const coordinators = [
    ...new Map(contacts.flatMap(({ organisation: each }) => (each?.name ? [[each._id, each]] : []))).values(),
  ]
  return (
    <p className="published-by">
      {words.by} {publisher?.name ? <Name organisation={publisher} language={language} /> : words.partnership}.
      {coordinators.length > 0 && (
        <>
          {' '}
          {words.coordinated} <Names organisations={coordinators} language={language} />.
        </>
      )}
    </p>
  )
}

interface NamesProps {
  readonly organisations: readonly Organisation[]
  readonly language: Language
}

/** Joined as people do: “a, b and c”. */
function Names({ organisations, language }: NamesProps) {
  const rest = organisations.values()
  return joinedParts(organisations.length, language).map(({ type, value }) => {
    const organisation = type === 'element' ? rest.next().value : undefined
    return organisation ? <Name key={organisation._id} organisation={organisation} language={language} /> : value
  })
}

interface NameProps {
  readonly organisation: Organisation
  readonly language: Language
}

/** With a link to its page here, else to its own site. */
function Name({ organisation: { name, slug, website }, language }: NameProps) {
  const href = slug ? entryPath(language, 'signatories', slug) : safeHref(website)
  return href ? <a href={href}>{name}</a> : name
}
