import { dictionary } from '@/lib/dictionaries'
import { homePath, listPath, type Part } from '@/lib/routes'
import type { Language } from '@/lib/languages'

/** Where somebody can go on who found nothing. */
export function WaysOn({ language }: { readonly language: Language }) {
  const words = dictionary(language)
  const lists: readonly (readonly [Part, string])[] = [
    ['stories', words.stories.title],
    ['countries', words.places.countries.title],
    ['outcomes', words.outcomes.title],
    ['signatories', words.signatories.title],
    ['documents', words.documents.title],
  ]
  return (
    <ul className="ways-on">
      <li>
        <a href={homePath(language)}>{words.siteTitle}</a>
      </li>
      {lists.map(([part, title]) => (
        <li key={part}>
          <a href={listPath(language, part)}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
