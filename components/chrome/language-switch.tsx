import { languages, type Language } from '@/lib/languages'
import { dictionary } from '@/lib/dictionaries'
import { homePath, listPath, partAt, type Alternates } from '@/lib/routes'
import { titleOfPart } from '@/lib/dictionaries/part-titles'

interface LanguageSwitchProps {
  readonly language: Language
  readonly alternates: Alternates
  /** The path of the page on which it stands. */
  readonly path?: string
}

/** Leads to the same page in the other languages; where there is none it says so, and leads to the list it belongs to. */
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

/** What there is in another language when a page is not, in that language's words. */
function nearest(path: string, language: Language) {
  const words = dictionary(language)
  const part = partAt(path)
  return part
    ? { href: listPath(language, part), label: words.places.onlyList(titleOfPart(part, language)) }
    : { href: homePath(language), label: words.onlyHome[language] }
}
