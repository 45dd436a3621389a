import type { StoredDocument } from '../../stored.ts'
import type { REVIEW_NOTES_QUERY_RESULT } from '../../types.generated.ts'
import { paragraphsOf } from './paragraphs.ts'

/** A remark or decision about a text, as everybody with the same link sees it. */
export interface Said {
  readonly id: string
  /** ISO 8601. */
  readonly at: string
  readonly kind: 'comment' | 'approved' | 'changesAsked'
  readonly text: string | null
  readonly name: string | null
  /** What editors answered. */
  readonly reply: string | null
  readonly isDone: boolean
  /** Whether the text has changed since the version that it was said of. */
  readonly isOfEarlier: boolean
  /** `null`: said of the whole text. */
  readonly paragraph: { readonly key: string; readonly quote: string | null; readonly isGone: boolean } | null
}

/**
 * What was said of one text, in the order in which it was said. Nothing is dropped when the text moves on: it stays with the
 * version that it was about.
 * @param text as it is now, under its published id
 */
export function saidAbout(notes: REVIEW_NOTES_QUERY_RESULT, text: StoredDocument): Said[] {
  const keys = new Set(paragraphsOf(text).map(({ key }) => key))
  return notes
    .filter(({ subject }) => subject === text._id)
    .map((note) => ({
      id: note._id,
      at: note.at,
      kind: note.decision ?? 'comment',
      text: note.text,
      name: note.nameGiven,
      reply: note.reply,
      isDone: note.doneAt !== null,
      isOfEarlier: note.subjectRevision !== text._rev,
      paragraph:
        note.blockKey === null ? null : { key: note.blockKey, quote: note.quote, isGone: !keys.has(note.blockKey) },
    }))
}
