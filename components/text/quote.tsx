import type { TextPartOf } from '../content'

/** Words of somebody else. The quotation marks are drawn by the style sheet, so those that were typed are taken away. */
export function Quote({ part }: { readonly part: TextPartOf<'quote'> }) {
  if (!part.text) return null
  return (
    <figure className="quote">
      <blockquote>
        <p>{withoutMarks(part.text)}</p>
      </blockquote>
      {part.attribution && <figcaption>{part.attribution}</figcaption>}
    </figure>
  )
}

/** The text without the quotation marks around all of it; marks around a part of it stay. */
function withoutMarks(text: string): string {
  const inner = /^[“"„‘']([^“”"„‘]*)[”"’']$/u.exec(text.trim())?.[1]
  return inner ?? text.trim()
}
