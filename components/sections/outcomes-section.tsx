import { dictionary } from '@/lib/dictionaries'
import { foreign } from '@/lib/words'
import type { Language } from '@/sanity/languages'
import type { OutcomeEntry } from '../content'
import { Thread } from '../weave/thread'
import type { SectionProps } from './section-props'
import { SectionFrame } from './section-frame'

export function OutcomesSection({ section, language, edit }: SectionProps<'outcomesSection'>) {
  return (
    <SectionFrame section={section} edit={edit}>
      <ol className="outcomes">
        {section.outcomes.map((outcome) => (
          <li key={outcome._id} className="outcome">
            <Outcome outcome={outcome} language={language} />
          </li>
        ))}
      </ol>
    </SectionFrame>
  )
}

function Outcome({ outcome, language }: { readonly outcome: OutcomeEntry; readonly language: Language }) {
  const { number, title, summary, summaryLanguage, subOutcomes } = outcome
  const words = dictionary(language).outcomes
  return (
    <>
      {number !== null && <Thread number={number} />}
      {number !== null && (
        <p className="outcome-number" aria-hidden="true">
          {number}
        </p>
      )}
      <div>
        <h3>{title}</h3>
        {summary && <p lang={foreign(summaryLanguage, language)}>{summary}</p>}
        {subOutcomes.length > 0 && (
          <details>
            <summary>{words.steps}</summary>
            <ul className="steps">
              {subOutcomes.map((step) => (
                <li key={step._key}>
                  <b>{step.number}</b> {step.title}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </>
  )
}
