import { dictionary } from '@/lib/dictionaries'
import { formatYears } from '@/lib/dates'
import { entryPath } from '@/lib/routes'
import { foreign } from '@/lib/words'
import type { Language } from '@/sanity/languages'
import type { NapDocument } from '../content'
import { DateText } from '../text/date-text'
import { Facts } from '../text/facts'
import { OutcomeList } from '../weave/outcome-list'

interface DocumentFactsProps {
  readonly document: NapDocument
  readonly language: Language
}

export function DocumentFacts({ document, language }: DocumentFactsProps) {
  const { kind, number, cycle, period, publishedDate, dateMeaning, publisher, outcomes } = document
  const { documents: words, signatories, outcomes: outcomeWords } = dictionary(language)
  const years = formatYears(period?.from, period?.until)
  return (
    <Facts
      facts={[
        [words.kind, kind && words.kinds[kind]],
        [words.number, number],
        [words.plan, cycle && signatories.plan(cycle)],
        [
          words.period,
          years && (
            <>
              {years}
              {period?.extendedUntil && <small>{words.extended(period.extendedUntil)}</small>}
            </>
          ),
        ],
        [
          words.date,
          publishedDate && (
            <>
              <DateText date={publishedDate} language={language} />
              {dateMeaning && <small>{dateMeaning}</small>}
            </>
          ),
        ],
        [words.publisher, publisher],
        [outcomeWords.title, outcomes.length > 0 && <OutcomeList outcomes={outcomes} language={language} isLinked />],
        [words.supersedes, linkOf(document.supersedes, language)],
        [words.supersededBy, linkOf(document.supersededBy, language)],
      ]}
    />
  )
}

function linkOf(document: NapDocument['supersedes'], language: Language) {
  if (!document?.slug) return null
  return (
    <a href={entryPath(language, 'documents', document.slug)} lang={foreign(document.titleLanguage, language)}>
      {document.title}
    </a>
  )
}
