import type { ReactNode } from 'react'

interface CompareMarksProps {
  readonly marks: readonly string[]
  /** A link that was removed leads nowhere. */
  readonly isGone: boolean
  readonly children: ReactNode
}

const LINK = 'link '

/** Where a mark leads; `null` when it is no link, or one without a target. */
export function linkOf(marks: readonly string[]): string | null {
  return marks.find((mark) => mark.startsWith(LINK))?.slice(LINK.length) || null
}

/** A text with its marks, as on the page. Marks that the site does not know change nothing. */
export function CompareMarks({ marks, isGone, children }: CompareMarksProps) {
  const href = isGone ? null : linkOf(marks)
  const emphasised = marks.includes('em') ? <em>{children}</em> : children
  const text = marks.includes('strong') ? <strong>{emphasised}</strong> : emphasised
  return href ? (
    <a href={href} rel="nofollow noreferrer">
      {text}
    </a>
  ) : (
    text
  )
}
