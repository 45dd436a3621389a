import { frameLanguages, type FrameLanguage, type StoryLanguage } from '@/lib/languages'
import type { CompareChoice } from '@/lib/review/compare/compare-choice'
import { frameWords } from '@/lib/review/words/frame-words'
import { reviewChoice } from '@/lib/review/review-choice'

interface FrameSwitchProps {
  readonly frame: FrameLanguage
  /** Which text is open; the cover has none. */
  readonly text?: StoryLanguage
  /** What it is compared with. */
  readonly compare?: CompareChoice | null
}

/** Links to the same page with another language around the text. */
export function FrameSwitch({ frame, text, compare }: FrameSwitchProps) {
  return (
    <nav className="frame-switch" aria-label={frameWords(frame).frameLanguage}>
      <ul>
        {frameLanguages.map(({ id, title, direction }) => (
          <li key={id}>
            <a
              href={reviewChoice({ ...(text && { text }), frame: id, compare })}
              lang={id}
              hrefLang={id}
              dir={direction}
              aria-current={id === frame ? 'true' : undefined}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
