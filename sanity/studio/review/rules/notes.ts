import { paragraphsOf } from '../../../../lib/review/remarks/paragraphs.ts'
import { isStored } from '../../../../lib/stored.ts'

/** What a reviewer said, as Studio lists it. */
export interface NoteRow {
  readonly _id: string
  readonly _createdAt: string
  readonly subjectRevision: string | null
  readonly blockKey: string | null
  readonly quote: string | null
  readonly text: string | null
  readonly decision: string | null
  readonly nameGiven: string | null
  readonly frameLanguage: string | null
  readonly doneAt: string | null
  readonly doneBy: string | null
  readonly reply: string | null
  readonly repliedBy: string | null
  readonly repliedAt: string | null
  readonly madeFor: string | null
}

const isDecision = ({ decision }: Pick<NoteRow, 'decision'>) => decision === 'approved' || decision === 'changesAsked'

/** Whether the text has other words by now than those that the reviewer saw, as far as revisions tell. */
export function isAboutEarlier({ subjectRevision }: NoteRow, revision: string | undefined): boolean {
  return subjectRevision !== null && revision !== undefined && subjectRevision !== revision
}

/** The order in which notes are read: decisions, then remarks on the whole, then as their paragraphs stand in the text. */
export function inReadingOrder(notes: readonly NoteRow[], document: unknown): NoteRow[] {
  const keys = isStored(document) ? paragraphsOf(document).map(({ key }) => key) : []
  const rank = (note: NoteRow) => {
    if (isDecision(note)) return -2
    if (!note.blockKey) return -1
    const at = keys.indexOf(note.blockKey)
    return at === -1 ? keys.length : at
  }
  return notes.toSorted((a, b) => rank(a) - rank(b) || b._createdAt.localeCompare(a._createdAt))
}
