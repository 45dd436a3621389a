import { formatDate } from '../dates.ts'
import { documentNumber } from '../dictionaries/document-number.ts'
import { dictionary } from '../dictionaries/index.ts'
import type { Language } from '../languages.ts'
import type { NapDocument } from './page-content.ts'

/**
 * What a document is, in one line, for one that nobody has described: else search engines find all of these described as the site
 * is. `null` where nothing is known.
 */
export function documentInWords(
  { kind, number, publisher, publishedDate }: Pick<NapDocument, 'kind' | 'number' | 'publisher' | 'publishedDate'>,
  language: Language,
): string | null {
  const known = [
    kind && dictionary(language).documents.kinds[kind],
    documentNumber(number, language),
    publisher,
    publishedDate && formatDate(publishedDate, language),
  ].filter(Boolean)
  return known.length > 0 ? known.join(', ') : null
}
