import { dictionary } from '@/lib/dictionaries'
import { formatYears } from '@/lib/dates'
import { documentNumber } from '@/lib/dictionaries/document-number'
import { pathOf } from '@/lib/routes'
import { foreign, joinNames, languageName } from '@/lib/words'
import type { Language } from '@/lib/languages'
import type { DocumentEntry as Entry } from '@/lib/content/page-content'
import { hyphenated } from '@/lib/hyphens'
import { DateText } from '../text/date-text'

interface DocumentEntryProps {
  readonly document: Entry
  readonly language: Language
}

/** A document in a list, as a library card: its facts always in the same places. */
export function DocumentEntry({ document, language }: DocumentEntryProps) {
  const { title, titleLanguage, summary, summaryLanguage, number, period, publishedDate, publisher, languages } =
    document
  const words = dictionary(language)
  const years = formatYears(period?.from, period?.until)
  const readable = [...new Set(languages.flatMap((code) => (code ? [languageName(code, language)] : [])))]
  return (
    <article className="document-entry">
      <p className="document-entry-date">
        {publishedDate ? <DateText date={publishedDate} language={language} /> : years}
      </p>
      <div>
        <h3>
          <a href={pathOf(document, language) ?? undefined} lang={foreign(titleLanguage, language)}>
            {hyphenated(title, titleLanguage ?? language) ?? words.places.untitled}
          </a>
        </h3>
        {summary && (
          <p className="document-entry-subject" lang={foreign(summaryLanguage, language)}>
            {summary}
          </p>
        )}
        <p className="document-entry-facts">
          {[
            isInTitle(number, title) ? null : documentNumber(number, language),
            years && `${words.documents.period} ${years}`,
            period?.extendedUntil && words.documents.extended(period.extendedUntil),
            publisher,
            readable.length > 0 && joinNames(readable, language),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </article>
  )
}

/** Whether a title says the number already: that of S/RES/1325 (2000) is in “Resolution 1325 (2000)”. */
function isInTitle(number: string | null, title: string | null): boolean {
  const digits = String(number ?? '').match(/\d+/g) ?? []
  const said = new Set(title?.match(/\d+/g))
  return digits.length > 0 && digits.every((each) => said.has(each))
}
