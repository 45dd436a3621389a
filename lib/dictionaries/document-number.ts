import { dictionary } from './index.ts'
import type { Language } from '../languages.ts'

/** File and number of a Dutch parliamentary paper, as in `kst-26150-190`. In drafts, stega characters may follow. */
const parliamentaryPaper = /^(\d{5})-(\d+)(?![\d-])/

/** The number of a document as readers write it: `26150-190` is “Kamerstuk 26150, nr. 190”; others stay as they are. */
export function documentNumber(number: string | null, language: Language): string | null {
  if (number === null) return null
  const { parliamentaryPaper: nameOf } = dictionary(language).documents
  // What an API wrote may be a number.
  return String(number).replace(parliamentaryPaper, (_all, file: string, paper: string) => nameOf(file, paper))
}
