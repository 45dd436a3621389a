import type { FrameLanguage } from '@/lib/review/frame-languages'
import { compareWordsIn } from '@/lib/review/words/compare-words'

/** With what a text can be compared: the values of `?compare=`. */
export type CompareChoice = 'published' | 'seen'

interface CompareChoicesProps {
  readonly chosen: CompareChoice
  readonly frame: FrameLanguage
  readonly addressOf: (choice: CompareChoice | null) => string
}

/** Both comparisons, and the way back to the text. */
export function CompareChoices({ chosen, frame, addressOf }: CompareChoicesProps) {
  const words = compareWordsIn(frame)
  return (
    <nav className="compare-choices" aria-labelledby="compare-choices">
      <p id="compare-choices">{words.choices}</p>
      <ul>
        {(['published', 'seen'] as const).map((choice) => (
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
