import type { NapDocument } from '../../../content/page-content.ts'
import { formatDate, formatYears } from '../../../dates.ts'
import { documentNumber } from '../../../dictionaries/document-number.ts'
import { dictionary } from '../../../dictionaries/index.ts'
import type { Language } from '../../../languages.ts'
import { foreign, formatBytes, languageName } from '../../../words.ts'
import type { Outline } from '../outline.ts'
import { fact, facts } from './pieces.ts'
import { outcomeFacts, sourceFacts } from './story-outline.ts'

/** What the page of a NAP document says of it. What followed it is said by the later document. */
export function documentOutline(document: NapDocument, language: Language): Outline {
  const { kind, number, cycle, period, publishedDate, supersedes } = document
  const { documents: words, signatories } = dictionary(language)
  const extended = period?.extendedUntil && words.extended(period.extendedUntil)
  const years = [formatYears(period?.from, period?.until), extended].filter(Boolean).join(', ')
  return [
    ...fact('title', document.title, foreign(document.titleLanguage, language)),
    ...fact('kind', kind && (words.kinds[kind] ?? kind)),
    ...fact('summary', document.summary, foreign(document.summaryLanguage, language)),
    ...facts(
      'versions',
      document.versions.map((version) => ({ key: version._key, words: versionWords(version, language) })),
    ),
    ...fact('number', documentNumber(number, language)),
    ...fact('plan', cycle && signatories.plan(cycle)),
    ...fact('period', years),
    ...fact('date', publishedDate && formatDate(publishedDate, language)),
    ...fact('dateMeaning', document.dateMeaning),
    ...fact('publisher', document.publisher),
    ...facts('outcomes', outcomeFacts(document.outcomes, language)),
    ...fact('follows', supersedes?.title, foreign(supersedes?.titleLanguage, language)),
    ...sourceFacts(document.source),
  ]
}

function versionWords(version: NapDocument['versions'][number], language: Language): string {
  const { language: its, format, size, pages, url, isCopy, checksum } = version
  const words = dictionary(language).documents
  const parts = [
    its && languageName(its, language),
    format,
    size && formatBytes(size, language),
    pages && words.pages(pages),
    url,
    isCopy && words.copy,
    checksum,
  ]
  return parts.filter(Boolean).join(', ')
}
