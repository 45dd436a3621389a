import { foreign } from '@/lib/words'
import type { Language } from '@/lib/languages'
import type { TextPartOf } from '../content'

interface QuoteProps {
  readonly part: TextPartOf<'quote'>
  readonly language: Language
}

/** Words of somebody else. The quotation marks are drawn by the style sheet, so those that were typed are taken away. */
export function Quote({ part, language }: QuoteProps) {
  if (!part.text) return null
  return (
    <figure className="quote">
      {/* The direction follows from the letters: a quote in Arabic stands as Arabic does, whatever the editors noted. */}
      <blockquote lang={foreign(part.language, language)} dir="auto">
        <p>{withoutMarks(part.text)}</p>
      </blockquote>
      {part.attribution && <figcaption>{part.attribution}</figcaption>}
    </figure>
  )
}

/** The text without the quotation marks around all of it; marks around a part of it stay. */
function withoutMarks(text: string): string {
  const inner = /^[“"„‘'«]([^“”"„‘«»]*)[”"’'»]$/u.exec(text.trim())?.[1]
  return inner ?? text.trim()
}
