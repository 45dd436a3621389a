import { titleOf } from '../content/title-of.ts'
import { isStored, type Stored } from '../stored.ts'
import type { InboxSubject } from './inbox-notice.ts'

/** A text, or nothing where it is something else. */
export const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** What a list has that can be read at all. */
export function recordsIn(list: unknown): readonly Stored[] {
  return Array.isArray(list) ? list.filter(isStored) : []
}

/** The text that a record is about; `null` where it is gone, or its consent was withdrawn. */
export function subjectOf({ id, text }: Stored): InboxSubject | null {
  const known = textIn(id)
  if (!known || !isStored(text) || text.isWithdrawn === true) return null
  const type = textIn(text._type)
  if (!type) return null
  return { id: known, type, title: titleOf({ ...text, _id: known }), language: textIn(text.language) ?? null }
}
