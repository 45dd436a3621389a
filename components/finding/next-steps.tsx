import { dictionary } from '@/lib/dictionaries'
import { homePath, listPath, type Part } from '@/lib/routes'
import type { Language } from '@/lib/languages'

/** Where readers can go when they found nothing. */
export function NextSteps({ language }: { readonly language: Language }) {
  const words = dictionary(language)
  const lists: readonly (readonly [Part, string])[] = [
    ['stories', words.stories.title],
    ['countries', words.places.countries.title],
    ['outcomes', words.outcomes.title],
    ['signatories', words.signatories.title],
    ['documents', words.documents.title],
  ]
  return (
    <ul className="next-steps">
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
