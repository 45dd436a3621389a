import type { Language } from '@/lib/languages'
import type { CompareAnswer } from '@/lib/review/compare/comparison'
import { frameLanguageFacts, type FrameLanguage } from '@/lib/review/frame-languages'
import { compareWordsIn } from '@/lib/review/words/compare-words'
import { CompareChoices, type CompareChoice } from './compare-choices'
import { CompareView } from './compare-view'

interface ComparePageProps {
  readonly answer: CompareAnswer
  readonly chosen: CompareChoice
  /** Of the text. */
  readonly language: Language
  readonly frame: FrameLanguage
  readonly addressOf: (choice: CompareChoice | null) => string
}

/** What has changed in a text under review, in place of the text. */
export function ComparePage({ answer, chosen, language, frame, addressOf }: ComparePageProps) {
  const { direction, locale } = frameLanguageFacts(frame)
  const words = compareWordsIn(frame)
  const day = (at: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(
      new Date(at),
    )
  return (
    <main className="compare" lang={frame} dir={direction} id="content">
      <h1>{words.title}</h1>
      <CompareChoices chosen={chosen} frame={frame} addressOf={addressOf} />
      {answer.kind === 'compared' ? (
        <>
          {answer.readOn && <p className="compare-answer">{words.readOn(day(answer.readOn))}</p>}
          <CompareView comparison={answer.comparison} language={language} frame={frame} />
        </>
      ) : (
        <p className="compare-answer">{words[answer.kind]}</p>
      )}
    </main>
  )
}
