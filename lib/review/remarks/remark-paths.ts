import type { StoryLanguage, FrameLanguage } from '../../languages.ts'
import { reviewPath } from '../../review-path.ts'

/** Where a reviewer is: her link, which of its texts in which version, and the language around it. */
export interface ReviewPlace {
  readonly token: string
  readonly text: StoryLanguage
  readonly revision: string
  readonly frame: FrameLanguage
}

/** The text itself; behind it one of its parts, or `said`. */
export function readingPath({ token, text, frame }: ReviewPlace, more: Record<string, string> = {}, part = ''): string {
  return `${reviewPath(token)}?${query({ text, frame, ...more })}${part && `#${encodeURIComponent(part)}`}`
}

/** The form for a remark. @param block the paragraph; absent: the whole text */
export function remarkPath({ token, text, revision, frame }: ReviewPlace, block?: string): string {
  return `${reviewPath(token, 'remark')}?${query({ text, revision, frame, ...(block !== undefined && { block }) })}`
}

/** The form for a decision. */
export function decisionPath({ token, text, revision, frame }: ReviewPlace): string {
  return `${reviewPath(token, 'decision')}?${query({ text, revision, frame })}`
}

/** The `id` of the place behind a part of the text. */
export function placeOfPart(key: string): string {
  return `part-${key.replaceAll(/\s/g, '-')}`
}

/** The `id` of what is shown after something was sent. */
export const SAID_PLACE = 'said'

function query(values: Record<string, string>): string {
  return new URLSearchParams(values).toString()
}
