import type { FrameLanguage } from '@/lib/languages'
import { remarkWords } from '@/lib/review/words/remark-words'

interface VerdictFieldProps {
  readonly frame: FrameLanguage
  readonly chosen: string
  readonly isWrong: boolean
}

/** Whether the reviewer agrees. Nothing is chosen for her. */
export function VerdictField({ frame, chosen, isWrong }: VerdictFieldProps) {
  const words = remarkWords(frame)
  const answers = [
    { value: 'approved', label: words.approve, id: 'decision' },
    { value: 'changesAsked', label: words.askForChanges, id: 'decision-no' },
  ]
  return (
    <fieldset aria-describedby={isWrong ? 'problems' : undefined}>
      <legend>{words.question}</legend>
      {answers.map(({ value, label, id }) => (
        <div className="answer" key={value}>
          <input type="radio" id={id} name="decision" value={value} defaultChecked={chosen === value} />
          <label htmlFor={id}>{label}</label>
        </div>
      ))}
    </fieldset>
  )
}
