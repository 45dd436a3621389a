import type { LinkRow } from './link-row.ts'
import { languageSaid } from '../../parts/in-words.ts'
import { say } from '../../parts/say.ts'

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

const somebody = say('somebody')

/** Who did what with a link, and when, the oldest first. Of a reader nothing is known but the name that she gave. */
export function auditOf(link: LinkRow, { views, notes, answers }: LinkRecords): AuditEntry[] {
  const entries: (Omit<AuditEntry, 'key'> | false)[] = [
    { at: link._createdAt, what: madeSentence(link) },
    ...views.map(
      ({ openedAt, frameLanguage }) =>
        openedAt !== null && {
          at: openedAt,
          what: frameLanguage ? say('Opened, in {language}', { language: languageSaid(frameLanguage) }) : say('Opened'),
        },
    ),
    ...notes.flatMap((note) => [
      {
        at: note._createdAt,
        what: saidSentence(note.decision, note.nameGiven?.trim() || say('a reader')),
      },
      note.repliedAt !== null && {
        at: note.repliedAt,
        what: say('Reply by {name}', { name: note.repliedBy ?? somebody }),
      },
      note.doneAt !== null && { at: note.doneAt, what: say('Dealt with by {name}', { name: note.doneBy ?? somebody }) },
    ]),
    ...answers.map(({ _createdAt }) => ({ at: _createdAt, what: say('Consent answered') })),
    link.revokedAt !== null && {
      at: link.revokedAt,
      what: say('Revoked by {name}', { name: link.revokedBy ?? somebody }),
    },
  ]
  return entries
    .filter((entry) => entry !== false)
    .map((entry, index) => ({ ...entry, key: String(index) }))
    .toSorted((a, b) => a.at.localeCompare(b.at))
}

function madeSentence({ madeBy, madeFor }: LinkRow): string {
  const name = madeBy || somebody
  return madeFor ? say('Made by {name} for {reader}', { name, reader: madeFor }) : say('Made by {name}', { name })
}

function saidSentence(decision: string | null, name: string): string {
  if (decision === 'approved') return say('Approved by {name}', { name })
  return decision === 'changesAsked' ? say('Changes asked by {name}', { name }) : say('Remark by {name}', { name })
}
