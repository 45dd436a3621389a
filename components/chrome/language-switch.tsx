import { isLanguage, storyLanguages, type Language, type StoryLanguage } from '@/lib/languages'
import { dictionary } from '@/lib/dictionaries'
import { storyWords } from '@/lib/dictionaries/stories/story-words'
import { homePath, listPath, partAt, type Alternates } from '@/lib/routes'
import { titleOfPart } from '@/lib/dictionaries/part-titles'
import { foreignDirection } from '@/lib/words'

interface LanguageSwitchProps {
  readonly language: StoryLanguage
  readonly alternates: Alternates
  /** The path of the current page. */
  readonly path?: string
}

/**
 * Links to the same page in the other languages. If there is none, it says so and links to the list the page belongs
 * to. Of the languages that have stories alone it offers those in which this story is.
 */
export function LanguageSwitch({ language, alternates, path }: LanguageSwitchProps) {
  const offered = storyLanguages.filter(({ id }) => isLanguage(id) || id === language || alternates[id])
  return (
    <nav className="language-switch" aria-label={storyWords(language).languageMenu}>
      <ul>
        {offered.map(({ id, title }) => {
          const link = id === language ? null : linkTo(id, alternates[id], title, path)
          return (
            <li key={id}>
              {link ? (
                <a href={link.href} hrefLang={id} lang={id} dir={foreignDirection(id, language)}>
                  {link.label}
                </a>
              ) : (
                <span aria-current="true">{title}</span>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function linkTo(id: StoryLanguage, same: string | undefined, title: string, path: string | undefined) {
  if (same) return { href: same, label: title }
  if (!isLanguage(id)) return null
  return path ? nearest(path, id) : { href: homePath(id), label: title }
}

/** The fallback link for a page that does not exist in another language, with its label in that language. */
function nearest(path: string, language: Language) {
  const words = dictionary(language)
  const part = partAt(path)
  return part
    ? { href: listPath(language, part), label: words.places.onlyList(titleOfPart(part, language)) }
    : { href: homePath(language), label: words.onlyHome[language] }
}
