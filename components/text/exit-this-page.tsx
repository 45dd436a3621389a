import type { Dictionary } from '@/lib/dictionaries'
import type { Enhancement } from '@/lib/enhancements'

interface ExitThisPageProps {
  readonly href: string
  readonly words: Pick<
    Dictionary['care'],
    'exit' | 'exitNote' | 'exitKeys' | 'pressTwo' | 'pressOne' | 'pressLate' | 'leaving'
  >
}

const enhancement: Enhancement = 'exit'

/** A link out that stays in view. With scripts, pressing Shift three times does the same. */
export function ExitThisPage({ href, words }: ExitThisPageProps) {
  return (
    <>
      <div
        className="exit"
        data-module={enhancement}
        data-two={words.pressTwo}
        data-one={words.pressOne}
        data-late={words.pressLate}
        data-leaving={words.leaving}
      >
        <a href={href} rel="nofollow noreferrer">
          {words.exit}
        </a>
      </div>
      <p>
        <small>
          {words.exitNote}{' '}
          <span hidden data-exit-keys="">
            {words.exitKeys}
          </span>
        </small>
      </p>
    </>
  )
}
