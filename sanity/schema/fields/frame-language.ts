import { frameLanguages } from '../../../lib/review/frame-languages.ts'

/** The languages around a text under review, each by its own name. */
export const frameLanguageOptions = {
  list: frameLanguages.map(({ id, endonym }) => ({ value: id, title: endonym })),
}
