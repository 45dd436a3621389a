import { frameLanguageName } from '@/lib/review/frame-language-name'
import { MAX_NAME, type ConsentForm, type AskedForm, type ConsentProblem } from '@/lib/review/consent/read-form'
import { channelQuestions, periods, useQuestions, type ConsentQuestion } from '@/lib/review/consent/questions'
import { questionParts } from '@/lib/review/consent/question-parts'
import { consentWords, filled } from '@/lib/review/words/consent-words'
import type { FrameLanguage } from '@/lib/languages'
import { Choice } from './choice'

export interface ConsentFormProps extends AskedForm {
  readonly frame: FrameLanguage
  readonly action: string
  /** Names and values that go with the form. */
  readonly hidden: Readonly<Record<string, string>>
  /** What was chosen before, when the form is given back. */
  readonly form: ConsentForm
  readonly problems: readonly ConsentProblem[]
}

const groups = [
  { title: 'useTitle', questions: useQuestions },
  { title: 'channelTitle', questions: [...channelQuestions, 'keep'] },
] as const
const periodWords = { '1': 'until1', '2': 'until2', '5': 'until5', open: 'untilOpen' } as const

/** Every question with its own yes and no; nothing is chosen beforehand. */
export function ConsentForm({ frame, action, hidden, form, problems, questions, textLanguages }: ConsentFormProps) {
  const words = consentWords(frame)
  const invalid = (field: ConsentProblem) => problems.includes(field) || undefined
  const ask = (name: ConsentQuestion) => {
    const { question, help } = questionParts(words[name])
    const helpId = help === null ? undefined : `${name}-help`
    return (
      <fieldset key={name} id={name} tabIndex={-1} aria-invalid={invalid(name)} aria-describedby={helpId}>
        <legend>{question}</legend>
        {help !== null && <p id={helpId}>{help}</p>}
        {(['yes', 'no'] as const).map((answer) => (
          <Choice key={answer} type="radio" name={name} value={answer} isChosen={form.answers[name] === answer}>
            {words[answer]}
          </Choice>
        ))}
      </fieldset>
    )
  }
  return (
    <form className="consent-form" method="post" action={action} acceptCharset="utf-8">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset id="reads" tabIndex={-1} aria-invalid={invalid('reads')} aria-describedby="reads-help">
        <legend>{words.readsTitle}</legend>
        <p id="reads-help">{words.readsHelp}</p>
        {textLanguages.map((id) => (
          <Choice key={id} type="checkbox" name="reads" value={id} isChosen={form.reads.includes(id)}>
            {filled(words.reads, { language: frameLanguageName(id, frame) })}
          </Choice>
        ))}
      </fieldset>
      {groups.map(({ title, questions: ofGroup }) => (
        <section key={title} aria-labelledby={title}>
          <h2 id={title}>{words[title]}</h2>
          {ofGroup.filter((question) => questions.includes(question)).map(ask)}
        </section>
      ))}
      <fieldset id="period" tabIndex={-1} aria-invalid={invalid('period')}>
        <legend>{words.untilTitle}</legend>
        {periods.map((period) => (
          <Choice key={period} type="radio" name="period" value={period} isChosen={form.period === period}>
            {words[periodWords[period]]}
          </Choice>
        ))}
      </fieldset>
      <div className="field" id="nameTooLong">
        <label htmlFor="nameGiven">{words.nameGiven}</label>
        <p id="name-help">{words.nameGivenHelp}</p>
        <input
          id="nameGiven"
          name="nameGiven"
          dir="auto"
          autoComplete="off"
          maxLength={MAX_NAME}
          defaultValue={form.nameGiven}
          aria-invalid={invalid('nameTooLong')}
          aria-describedby="name-help"
        />
      </div>
      <button type="submit">{words.send}</button>
    </form>
  )
}
