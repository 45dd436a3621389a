import { dictionary } from '@/lib/dictionaries'
import { threadsOf, type OutcomeEntry as Entry } from '@/lib/content/page-content'
import { OutcomeEntry } from '../entries/outcome-entry'
import { PageHead } from './page-head'
import type { TemplateProps } from './template-props'

interface OutcomesTemplateProps extends TemplateProps {
  readonly outcomes: readonly Entry[]
}

/** The outcomes of the plan. */
export function OutcomesTemplate({ outcomes, language }: OutcomesTemplateProps) {
  const words = dictionary(language)
  return (
    <>
      <PageHead
        cloth={{ id: 'outcomes', threads: threadsOf(outcomes) }}
        eyebrow={outcomes.length > 0 && words.places.outcomes.count(outcomes.length)}
        title={<h1>{words.outcomes.title}</h1>}
        lead={<p className="lead">{words.places.outcomes.lead}</p>}
      />
      {outcomes.length === 0 && <p className="empty">{words.places.outcomes.none}</p>}
      <ol className="outcomes whole">
        {outcomes.map((outcome) => (
          <li key={outcome._id}>
            <OutcomeEntry outcome={outcome} language={language} heading="h2" />
          </li>
        ))}
      </ol>
    </>
  )
}
