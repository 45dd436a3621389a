import { isLanguage, type FurtherLanguage, type StoryLanguage } from '../../languages.ts'
import type { Dictionary } from '../en.ts'
import { dictionary } from '../index.ts'
import { ar } from './ar.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { FurtherWords, StoryWords } from './further-words.ts'
import { uk } from './uk.ts'

const further: Readonly<Record<FurtherLanguage, FurtherWords>> = { ar, es, fr, uk }

/** The words around a story in any language. A text that is missing in one does not compile. */
export function storyWords(language: StoryLanguage): StoryWords {
  return isLanguage(language) ? dictionary(language) : further[language]
}

/** The words of a language in which there are stories and nothing else. */
export function furtherWords(language: FurtherLanguage): FurtherWords {
  return further[language]
}

/** What is said at an address without a page, in any language. */
export function absenceWords(language: StoryLanguage): Pick<Dictionary, 'siteTitle' | 'notFound' | 'gone'> {
  return isLanguage(language) ? dictionary(language) : further[language]
}
