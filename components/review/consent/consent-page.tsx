import { consentWords, filled } from '@/lib/review/words/consent-words'
import { questionParts } from '@/lib/review/consent/question-parts'
import type { ConsentProblem } from '@/lib/review/consent/read-form'
import { ConsentFrame, type ConsentFrameProps } from './consent-frame'
import { ConsentForm, type ConsentFormProps } from './consent-form'

interface ConsentPageProps extends ConsentFormProps, Omit<ConsentFrameProps, 'children'> {
  /** What stands in the way besides what is missing in the form, as a sentence. */
  readonly obstacle: string | null
}

/** What consent means, what is missing, and the questions. */
export function ConsentPage({ obstacle, token, exit, text, ...form }: ConsentPageProps) {
  const { frame, problems } = form
  const words = consentWords(frame)
  return (
    <ConsentFrame token={token} frame={frame} exit={exit} text={text}>
      {(obstacle !== null || problems.length > 0) && (
        <div className="problems" id="problems" role="alert">
          <h2>{words.problems}</h2>
          <ul>
            {obstacle !== null && <li>{obstacle}</li>}
            {problems.map((problem) => (
              <li key={problem}>
                <a href={`#${problem}`}>{sentenceOf(problem, words)}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <h1>{words.title}</h1>
      {[
        words.what,
        words.free,
        words.whoSees,
        words.unsafe,
        words.next,
        words.changeMind,
        words.notBack,
        words.kept,
      ].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <ConsentForm {...form} />
    </ConsentFrame>
  )
}

function sentenceOf(problem: ConsentProblem, words: ReturnType<typeof consentWords>): string {
  if (problem === 'period') return words.chooseUntil
  if (problem === 'reads') return words.chooseReads
  if (problem === 'nameTooLong') return words.nameTooLong
  return filled(words.chooseAnswer, { question: questionParts(words[problem]).question })
}
