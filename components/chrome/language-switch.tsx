import { languages, type Language } from '@/sanity/languages'
import { dictionary } from '@/lib/dictionaries'
import { homePath, type Alternates } from '@/lib/routes'

interface LanguageSwitchProps {
  readonly language: Language
  readonly alternates: Alternates
}

/** Leads to the same page in the other languages; where there is none it says so, and leads to the home page. */
export function LanguageSwitch({ language, alternates }: LanguageSwitchProps) {
  const words = dictionary(language)
  return (
    <nav className="language-switch" aria-label={words.languageMenu}>
      <ul>
        {languages.map(({ id, title }) => (
          <li key={id}>
            {id === language ? (
              <span aria-current="true">{title}</span>
            ) : (
              <a href={alternates[id] ?? homePath(id)} hrefLang={id} lang={id}>
                {alternates[id] ? title : words.onlyHome[id]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
