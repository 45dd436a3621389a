import { dictionary } from '@/lib/dictionaries'
import { outcomePath } from '@/lib/routes'
import { foreign } from '@/lib/words'
import type { Language } from '@/lib/languages'
import type { OutcomeEntry as Entry } from '@/lib/content/page-content'
import { hyphenated } from '@/lib/hyphens'
import { Thread } from '../weave/thread'

interface OutcomeEntryProps {
  readonly outcome: Entry
  readonly language: Language
  /** One level below the heading of the part that it is in. */
  readonly heading?: 'h2' | 'h3'
}

/** An outcome in a list: its thread, what it aims for, its sub-outcomes. */
export function OutcomeEntry({ outcome, language, heading: Heading = 'h3' }: OutcomeEntryProps) {
  const { number, title, titleLanguage, summary, summaryLanguage, subOutcomes } = outcome
  const words = dictionary(language).outcomes
  const shown = hyphenated(title, titleLanguage ?? language, 'cell')
  return (
    <article className="outcome">
      {number !== null && <Thread number={number} />}
      {number !== null && (
        <p className="outcome-number" aria-hidden="true">
          {number}
        </p>
      )}
      <div>
        <Heading lang={foreign(titleLanguage, language)}>
          {number === null ? shown : <a href={outcomePath(language, number)}>{shown ?? words.one(number)}</a>}
        </Heading>
        {summary && <p lang={foreign(summaryLanguage, language)}>{summary}</p>}
        {subOutcomes.length > 0 && (
          <details>
            <summary>{words.subOutcomes}</summary>
            <ul className="sub-outcomes">
              {subOutcomes.map((step) => (
                <li key={step._key} lang={foreign(step.titleLanguage, language)}>
                  <b>{step.number}</b> {hyphenated(step.title, step.titleLanguage ?? language, 'text')}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </article>
  )
}
