import { languageName } from '../../../../lib/words.ts'
import type { LinkRow } from './link-row.ts'

/** What was done by a link. */
export interface LinkRecords {
  readonly views: readonly { readonly openedAt: string | null; readonly frameLanguage: string | null }[]
  readonly notes: readonly {
    readonly _createdAt: string
    readonly decision: string | null
    readonly nameGiven: string | null
    readonly doneAt: string | null
    readonly doneBy: string | null
    readonly repliedAt: string | null
    readonly repliedBy: string | null
  }[]
  readonly answers: readonly { readonly _createdAt: string }[]
}

interface AuditEntry {
  readonly key: string
  /** ISO 8601. */
  readonly at: string
  readonly what: string
}

const said: Readonly<Record<string, string>> = { approved: 'Approved', changesAsked: 'Changes asked' }

/** Who did what with a link, and when, the oldest first. Of a reader nothing is known but the name that she gave. */
export function auditOf(link: LinkRow, { views, notes, answers }: LinkRecords): AuditEntry[] {
  const entries: (Omit<AuditEntry, 'key'> | false)[] = [
    { at: link._createdAt, what: `Made by ${link.madeBy || 'somebody'}${link.madeFor ? ` for ${link.madeFor}` : ''}` },
    ...views.map(
      ({ openedAt, frameLanguage }) =>
        openedAt !== null && {
          at: openedAt,
          what: frameLanguage ? `Opened, in ${languageName(frameLanguage, 'en')}` : 'Opened',
        },
    ),
    ...notes.flatMap((note) => [
      {
        at: note._createdAt,
        what: `${said[note.decision ?? ''] ?? 'Remark'} by ${note.nameGiven?.trim() || 'a reader'}`,
      },
      note.repliedAt !== null && { at: note.repliedAt, what: `Reply by ${note.repliedBy ?? 'somebody'}` },
      note.doneAt !== null && { at: note.doneAt, what: `Dealt with by ${note.doneBy ?? 'somebody'}` },
    ]),
    ...answers.map(({ _createdAt }) => ({ at: _createdAt, what: 'Consent answered' })),
    link.revokedAt !== null && { at: link.revokedAt, what: `Revoked by ${link.revokedBy ?? 'somebody'}` },
  ]
  return entries
    .filter((entry) => entry !== false)
    .map((entry, index) => ({ ...entry, key: String(index) }))
    .toSorted((a, b) => a.at.localeCompare(b.at))
}
