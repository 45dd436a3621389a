import { frameLanguages, type FrameLanguage } from '@/lib/review/frame-languages'
import type { Language } from '@/lib/languages'
import { frameWords } from '@/lib/review/words/frame-words'
import { reviewChoice } from '@/lib/review/review-choice'

interface FrameSwitchProps {
  readonly frame: FrameLanguage
  /** Which text is open; the cover has none. */
  readonly text?: Language
}

/** Links to the same page with another language around the text. */
export function FrameSwitch({ frame, text }: FrameSwitchProps) {
  return (
    <nav className="frame-switch" aria-label={frameWords(frame).frameLanguage}>
      <ul>
        {frameLanguages.map(({ id, endonym, direction }) => (
          <li key={id}>
            <a
              href={reviewChoice({ ...(text && { text }), frame: id })}
              lang={id}
              hrefLang={id}
              dir={direction}
              aria-current={id === frame ? 'true' : undefined}
            >
              {endonym}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
