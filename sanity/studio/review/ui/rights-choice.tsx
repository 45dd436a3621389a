import type { LinkRight } from '../../../../lib/review/link-rules.ts'
import { LabelledCheckbox } from '../../parts/labelled-checkbox.tsx'
import { rightsFor, type ShareForm } from '../rules/share-form.ts'
import { ChoiceGroup } from './choice-group.tsx'
import { ConsentWordsNotice } from './consent-words-notice.tsx'
import { say } from '../../parts/say.ts'

const words: Readonly<Record<LinkRight, { readonly label: string; readonly hint: string }>> = {
  comment: { label: say('May make remarks'), hint: say('On the whole text, or on a paragraph.') },
  decide: {
    label: say('May approve, or ask for changes'),
    hint: say('It is advice: an editor still approves the text.'),
  },
  consent: {
    label: say('May give consent'),
    hint: say('Only for somebody whom the story is about. Nothing shows before an editor has confirmed it.'),
  },
}

interface RightsChoiceProps {
  readonly form: ShareForm
  readonly type: string
  readonly onChange: (may: readonly LinkRight[]) => void
}

/** What the reader may do besides reading. */
export function RightsChoice({ form: { may, frameLanguage }, type, onChange }: RightsChoiceProps) {
  return (
    <ChoiceGroup label={say('What the reader may do')}>
      {rightsFor(type).map((right) => (
        <LabelledCheckbox
          key={right}
          {...words[right]}
          checked={may.includes(right)}
          onChange={(isChecked) => onChange(isChecked ? [...may, right] : may.filter((each) => each !== right))}
        />
      ))}
      {may.includes('consent') && <ConsentWordsNotice language={frameLanguage} />}
    </ChoiceGroup>
  )
}
