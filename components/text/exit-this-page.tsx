import { dictionary } from '@/lib/dictionaries'
import type { Enhancement } from '@/lib/enhancements'
import type { Language } from '@/lib/languages'

interface ExitThisPageProps {
  readonly href: string
  /** Of the page that it leads to. */
  readonly title: string | null
  readonly language: Language
}

const enhancement: Enhancement = 'exit'

/** A link that stays in view, and leads away at once; where scripts run, so does pressing Shift three times. */
export function ExitThisPage({ href, title, language }: ExitThisPageProps) {
  const { care } = dictionary(language)
  return (
    <>
      <div
        className="exit"
        data-module={enhancement}
        data-two={care.pressTwo}
        data-one={care.pressOne}
        data-late={care.pressLate}
        data-leaving={care.leaving}
      >
        <a href={href} rel="nofollow noreferrer">
          {title ? care.exitTo(title) : care.exit}
        </a>
      </div>
      <p>
        <small>
          {care.exitNote}{' '}
          <span hidden data-exit-keys="">
            {care.exitKeys}
          </span>
        </small>
      </p>
    </>
  )
}
