import { dictionary } from './index.ts'
import type { Part } from '../routes.ts'
import type { Language } from '../languages.ts'

/** The name of a part of the site: the title of its list. */
export function titleOfPart(part: Part, language: Language): string {
  const words = dictionary(language)
  return part === 'countries' ? words.places.countries.title : words[part].title
}
