import { foreign } from '@/lib/words'
import type { StoryLanguage } from '@/lib/languages'
import type { TextPartOf } from '@/lib/content/page-content'
import { hyphenated } from '@/lib/hyphens'

interface QuoteProps {
  readonly part: TextPartOf<'quote'>
  readonly language: StoryLanguage
}

/** A quotation. The style sheet adds quotation marks, so typed ones are removed. */
export function Quote({ part, language }: QuoteProps) {
  if (!part.text) return null
  return (
    <figure className="quote">
      {/*
       * The direction follows from the letters: a quote in Arabic is right-to-left even if editors set another
       * language.
       */}
      <blockquote lang={foreign(part.language, language)} dir="auto">
        <p>{hyphenated(withoutMarks(part.text), part.language ?? language, 'text')}</p>
      </blockquote>
      {part.attribution && <figcaption>{part.attribution}</figcaption>}
    </figure>
  )
}

/** The text without quotation marks around all of it; marks around a part stay. */
function withoutMarks(text: string): string {
  const inner = /^[“"„‘'«]([^“”"„‘«»]*)[”"’'»]$/u.exec(text.trim())?.[1]
  return inner ?? text.trim()
}
