import type { ReactNode } from 'react'
import { dictionary } from '@/lib/dictionaries'
import { homePath } from '@/lib/routes'
import type { Language } from '@/lib/languages'

interface AskedPageProps {
  readonly language: Language
  /** The way out, for when somebody must not see this. */
  readonly exit: ReactNode
}

/** Says that a message was sent, and nothing of what was in it. */
export function AskedPage({ language, exit }: AskedPageProps) {
  const words = dictionary(language).asking
  return (
    <>
      <header className="form-bar">
        <a href={homePath(language)}>{words.back}</a>
        {exit}
      </header>
      <main>
        <h1>{words.sentTitle}</h1>
        <p>{words.sent}</p>
      </main>
    </>
  )
}
