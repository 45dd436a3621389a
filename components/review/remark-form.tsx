import { fieldOfProblem, numberIn, type FormProblem } from '@/lib/review/remarks/form-problems'
import type { ReviewPlace } from '@/lib/review/remarks/remark-paths'
import { longestRemark, type TypedRemark } from '@/lib/review/remarks/remark-rules'
import { reviewPath } from '@/lib/review-path'
import { remarkWords } from '@/lib/review/words/remark-words'
import { FormField } from './form-field'
import { TrapField } from './trap-field'
import { VerdictField } from './verdict-field'

export interface RemarkFormProps {
  readonly place: ReviewPlace
  readonly isDecision: boolean
  /** What the form is about and proves, by the names of its hidden fields. */
  readonly hidden: Readonly<Record<string, string>>
  readonly typed: TypedRemark
  readonly problems: readonly FormProblem[]
}

/** The form for a remark or a decision, with everything that was typed before. */
export function RemarkForm({ place, isDecision, hidden, typed, problems }: RemarkFormProps) {
  const { frame, token } = place
  const words = remarkWords(frame)
  const isWrong = (field: string) => problems.some((problem) => fieldOfProblem(problem) === field)
  return (
    <form
      className="remark-form"
      method="post"
      action={reviewPath(token, isDecision ? 'decision' : 'remarks')}
      acceptCharset="utf-8"
      noValidate
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {isDecision && <VerdictField frame={frame} chosen={typed.verdict} isWrong={isWrong('decision')} />}
      <FormField
        name="remark"
        label={isDecision ? words.reason : words.text}
        help={[words.textHelp(numberIn(frame)(longestRemark)), words.safety].join(' ')}
        isWrong={isWrong('remark')}
        value={typed.text}
        isLong
      />
      <FormField
        name="name"
        label={isDecision ? words.nameNeeded : words.name}
        help={words.nameHelp}
        isWrong={isWrong('name')}
        value={typed.name}
      />
      <TrapField label={words.trap} />
      <button type="submit">{words.send}</button>
    </form>
  )
}
