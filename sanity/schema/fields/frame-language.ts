import { frameLanguages } from '../../../lib/languages.ts'

/** The languages around a text under review, each by its own name. */
export const frameLanguageOptions = {
  list: frameLanguages.map(({ id, title }) => ({ value: id, title: title })),
}
