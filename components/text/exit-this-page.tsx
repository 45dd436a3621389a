import { dictionary } from '@/lib/dictionaries'
import type { Enhancement } from '@/lib/enhancements'
import type { Language } from '@/lib/languages'

interface ExitThisPageProps {
  readonly href: string
  readonly language: Language
}

const enhancement: Enhancement = 'exit'

/** A link out that stays in view. With scripts, pressing Shift three times does the same. */
export function ExitThisPage({ href, language }: ExitThisPageProps) {
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
          {care.exit}
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
