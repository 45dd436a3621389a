import type { ReactNode } from 'react'
import { askPath } from '@/lib/asking/ask-paths'
import { fieldOfAsk, longestAsk, type AskProblem, type TypedAsk } from '@/lib/asking/ask-rules'
import { dictionary } from '@/lib/dictionaries'
import { homePath } from '@/lib/routes'
import type { Language } from '@/lib/languages'
import { FormField } from '../review/form-field'
import { TrapField } from '../review/trap-field'

interface AskPageProps {
  readonly language: Language
  /** The way out, for when somebody must not see this. */
  readonly exit: ReactNode
  readonly formId: string
  /** How long a message is kept after it was dealt with. */
  readonly days: number
  readonly typed: TypedAsk
  readonly problems: readonly AskProblem[]
}

/** The form by which anybody writes to the editors, and what has to be changed before it can be sent. */
export function AskPage({ language, exit, formId, days, typed, problems }: AskPageProps) {
  const words = dictionary(language).asking
  const isWrong = (field: string) => problems.some((problem) => fieldOfAsk(problem) === field)
  const most = longestAsk.text.toLocaleString(language)
  return (
    <>
      <header className="form-bar">
        <a href={homePath(language)}>{words.back}</a>
        {exit}
      </header>
      <main>
        {problems.length > 0 && (
          <div className="problems" id="problems" role="alert">
            <h2>{words.notSent}</h2>
            <ul>
              {problems.map((problem) => {
                const field = fieldOfAsk(problem)
                const sentence = words.problems[problem]
                return <li key={problem}>{field ? <a href={`#${field}`}>{sentence}</a> : sentence}</li>
              })}
            </ul>
          </div>
        )}
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <p>
          {words.kept(days.toLocaleString(language))} {words.safety}
        </p>
        <form className="remark-form" method="post" action={askPath(language)} acceptCharset="utf-8" noValidate>
          <input type="hidden" name="id" value={formId} />
          <FormField
            name="about"
            label={words.about}
            help={words.aboutHelp}
            value={typed.about}
            isWrong={isWrong('about')}
          />
          <FormField
            name="text"
            label={words.text}
            help={words.textHelp(most)}
            value={typed.text}
            isWrong={isWrong('text')}
            isLong
          />
          <FormField
            name="reply"
            label={words.reply}
            help={words.replyHelp}
            value={typed.reply}
            isWrong={isWrong('reply')}
          />
          <TrapField label={words.trap} />
          <button type="submit">{words.send}</button>
        </form>
      </main>
    </>
  )
}
