import { type StoryLanguage, languageFacts, type FrameLanguage } from '@/lib/languages'
import type { CompareChoice } from '@/lib/review/compare/compare-choice'
import type { CompareAnswer } from '@/lib/review/compare/comparison'
import { frameMoment } from '@/lib/review/frame-moment'
import { compareWordsIn } from '@/lib/review/words/compare-words'
import { CompareChoices } from './compare-choices'
import { CompareView } from './compare-view'

interface ComparePageProps {
  readonly answer: CompareAnswer
  readonly chosen: CompareChoice
  /** Of the text. */
  readonly language: StoryLanguage
  readonly frame: FrameLanguage
}

/** What has changed in a text under review, in place of the text. */
export function ComparePage({ answer, chosen, language, frame }: ComparePageProps) {
  const words = compareWordsIn(frame)
  return (
    <main className="compare" lang={frame} dir={languageFacts(frame).direction} id="text" tabIndex={-1}>
      <h1>{words.title}</h1>
      <CompareChoices chosen={chosen} language={language} frame={frame} />
      {answer.kind === 'compared' ? (
        <>
          {answer.readOn && <p className="compare-answer">{words.readOn(frameMoment(answer.readOn, frame))}</p>}
          <CompareView comparison={answer.comparison} language={language} frame={frame} />
        </>
      ) : (
        <p className="compare-answer">{words[answer.kind]}</p>
      )}
    </main>
  )
}
