import { languages, type Language } from '@/lib/languages'
import { dictionary } from '@/lib/dictionaries'
import { homePath, listPath, partAt, type Alternates } from '@/lib/routes'
import { titleOfPart } from '@/lib/dictionaries/part-titles'

interface LanguageSwitchProps {
  readonly language: Language
  readonly alternates: Alternates
  /** The path of the current page. */
  readonly path?: string
}

/**
 * Links to the same page in the other languages. If there is none, it says so and links to the list the page belongs
 * to.
 */
export function LanguageSwitch({ language, alternates, path }: LanguageSwitchProps) {
  const words = dictionary(language)
  return (
    <nav className="language-switch" aria-label={words.languageMenu}>
      <ul>
        {languages.map(({ id, title }) => {
          const same = alternates[id]
          const other = path && !same ? nearest(path, id) : { href: homePath(id), label: title }
          return (
            <li key={id}>
              {id === language ? (
                <span aria-current="true">{title}</span>
              ) : (
                <a href={same ?? other.href} hrefLang={id} lang={id}>
                  {same ? title : other.label}
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** The fallback link for a page that does not exist in another language, with its label in that language. */
function nearest(path: string, language: Language) {
  const words = dictionary(language)
  const part = partAt(path)
  return part
    ? { href: listPath(language, part), label: words.places.onlyList(titleOfPart(part, language)) }
    : { href: homePath(language), label: words.onlyHome[language] }
}
