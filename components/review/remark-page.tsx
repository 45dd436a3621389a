import type { ReactNode } from 'react'
import { fieldOfProblem, problemSentence } from '@/lib/review/remarks/form-problems'
import type { Paragraph } from '@/lib/review/remarks/paragraphs'
import { placeOfPart, readingPath } from '@/lib/review/remarks/remark-paths'
import { remarkWords } from '@/lib/review/words/remark-words'
import { RemarkForm, type RemarkFormProps } from './remark-form'

interface RemarkPageProps extends RemarkFormProps {
  /** `null`: the whole text. */
  readonly paragraph: Paragraph | null
  /** Whether the text has changed since the form was opened. */
  readonly isMovedOn: boolean
  /** The way out, for when somebody must not see this. */
  readonly exit: ReactNode
}

/** The page of a form: what it is about, what has to be changed before it can be sent, and the form. */
export function RemarkPage({ paragraph, isMovedOn, exit, ...form }: RemarkPageProps) {
  const { place, isDecision, problems, typed } = form
  const words = remarkWords(place.frame)
  return (
    <>
      <header className="form-bar">
        <a href={readingPath(place, {}, paragraph ? placeOfPart(paragraph.key) : 'remarks')}>{words.back}</a>
        {exit}
      </header>
      <main>
        {problems.length > 0 && (
          <div className="problems" id="problems" role="alert">
            <h2>{words.notSentYet}</h2>
            <ul>
              {problems.map((problem) => {
                const field = fieldOfProblem(problem)
                const sentence = problemSentence(problem, typed, place.frame)
                return <li key={problem}>{field ? <a href={`#${field}`}>{sentence}</a> : sentence}</li>
              })}
            </ul>
          </div>
        )}
        <h1>{isDecision ? words.decisionTitle : words.remarkTitle}</h1>
        {isMovedOn && <p className="moved">{words.movedOn}</p>}
        <p>{paragraph ? words.paragraph : words.wholeText}</p>
        {paragraph && (
          <blockquote lang={place.text} dir="auto">
            {paragraph.text || words.partWithoutWords}
          </blockquote>
        )}
        <p>{words.whoReads}</p>
        <RemarkForm {...form} />
      </main>
    </>
  )
}
