import { dictionary } from '@/lib/dictionaries'
import { formatYears } from '@/lib/dates'
import { documentNumber } from '@/lib/dictionaries/document-number'
import { entryPath } from '@/lib/routes'
import { foreign } from '@/lib/words'
import type { Language } from '@/lib/languages'
import type { Edit } from '@/sanity/preview/data-attribute'
import type { NapDocument } from '@/lib/content/page-content'
import { DateText } from '../text/date-text'
import { Facts } from '../text/facts'
import { OutcomeList } from '../weave/outcome-list'

interface DocumentFactsProps {
  readonly document: NapDocument
  readonly language: Language
  readonly edit?: Edit
}

export function DocumentFacts({ document, language, edit }: DocumentFactsProps) {
  const { kind, number, cycle, period, publishedDate, dateMeaning, publisher, outcomes } = document
  const { documents: words, signatories, outcomes: outcomeWords } = dictionary(language)
  const years = formatYears(period?.from, period?.until)
  return (
    <Facts
      edit={edit}
      facts={[
        [words.kind, kind && words.kinds[kind], 'kind'],
        [words.number, documentNumber(number, language), 'number'],
        [words.plan, cycle && signatories.plan(cycle), 'cycle'],
        [
          words.period,
          years && (
            <>
              {years}
              {period?.extendedUntil && <small>{words.extended(period.extendedUntil)}</small>}
            </>
          ),
          'period',
        ],
        [
          words.date,
          publishedDate && (
            <>
              <DateText date={publishedDate} language={language} />
              {dateMeaning && <small>{dateMeaning}</small>}
            </>
          ),
          'publishedDate',
        ],
        [words.publisher, publisher, 'publisher'],
        [
          outcomeWords.title,
          outcomes.length > 0 && <OutcomeList outcomes={outcomes} language={language} isLinked />,
          'outcomes',
        ],
        [words.supersedes, linkOf(document.supersedes, language), 'supersedes'],
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
