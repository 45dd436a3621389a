import type { ConsentAnswer } from '@/lib/review/consent/answer'
import { consentWords } from '@/lib/review/words/consent-words'
import { reviewPath } from '@/lib/review-path'
import { ConsentFrame, type ConsentFrameProps } from './consent-frame'

interface ConsentGivenProps extends Omit<ConsentFrameProps, 'children'> {
  readonly answer: ConsentAnswer
}

/** What she answered, what happens next, and how she takes it back. */
export function ConsentGiven({ answer, ...frame }: ConsentGivenProps) {
  const words = consentWords(frame.frame)
  return (
    <ConsentFrame {...frame}>
      <h1>{words.thanks}</h1>
      <p>{words.next}</p>
      <p>{words.changeMind}</p>
      <p>
        <a href={reviewPath(frame.token, 'withdraw')}>{words.withdraw}</a>
      </p>
      <h2>{words.answered}</h2>
      <dl className="consent-answers">
        {answer.answers?.map(({ question, answer: said }) => (
          <div key={question}>
            <dt>{words[question]}</dt>
            <dd>{words[said]}</dd>
          </div>
        ))}
      </dl>
    </ConsentFrame>
  )
}
