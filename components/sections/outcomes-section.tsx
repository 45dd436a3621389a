import { OutcomeEntry } from '../entries/outcome-entry'
import type { SectionProps } from './section-props'
import { SectionFrame } from './section-frame'

export function OutcomesSection({ section, language, edit }: SectionProps<'outcomesSection'>) {
  return (
    <SectionFrame section={section} language={language} edit={edit}>
      <ol className="outcomes">
        {section.outcomes.map((outcome) => (
          <li key={outcome._id}>
            <OutcomeEntry outcome={outcome} language={language} />
          </li>
        ))}
      </ol>
    </SectionFrame>
  )
}
