import type { StoryLanguage, FrameLanguage } from '@/lib/languages'
import { compareChoices, type CompareChoice } from '@/lib/review/compare/compare-choice'
import { reviewChoice } from '@/lib/review/review-choice'
import { compareWordsIn } from '@/lib/review/words/compare-words'

interface CompareChoicesProps {
  readonly chosen: CompareChoice
  /** Of the text. */
  readonly language: StoryLanguage
  readonly frame: FrameLanguage
}

/** Both comparisons, and the way back to the text. */
export function CompareChoices({ chosen, language, frame }: CompareChoicesProps) {
  const addressOf = (compare: CompareChoice | null) => reviewChoice({ text: language, frame, compare })
  const words = compareWordsIn(frame)
  return (
    <nav className="compare-choices" aria-labelledby="compare-choices">
      <p id="compare-choices">{words.choices}</p>
      <ul>
        {compareChoices.map((choice) => (
          <li key={choice}>
            <a href={addressOf(choice)} aria-current={choice === chosen ? 'true' : undefined}>
              {words[choice]}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={addressOf(null)}>{words.backToText}</a>
      </p>
    </nav>
  )
}
