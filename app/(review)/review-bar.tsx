import { formatDate } from '@/lib/dates'
import type { Language } from '@/lib/languages'
import { reviewWords } from './words'

interface ReviewBarProps {
  readonly language: Language
  /** ISO 8601. */
  readonly expiresAt: string
}

/** Says that the page is a preview, and how long the link works. */
export function ReviewBar({ language, expiresAt }: ReviewBarProps) {
  const { draft, until } = reviewWords[language]
  return (
    <aside className="review-bar">
      <p>
        {draft} <span>{until(formatDate(expiresAt, language))}</span>
      </p>
    </aside>
  )
}
