import type { SanityClient } from '@sanity/client'
import type { StoredDocument } from '../../../../lib/stored.ts'
import type { Person } from '../../../../lib/workflow/records.ts'
import type { ManyItem } from '../rules/item.ts'

/** Who does something to a selection, and by what. */
export interface Acting {
  /** Of whoever is signed in, with the perspective `raw`: what her role may not, it refuses. */
  readonly client: SanityClient
  readonly person: Person
  readonly now: () => Date
  /** Whether nobody may approve what she sent herself. */
  readonly needsSecondPerson: boolean
  /** What the form of a draft says is wrong, errors only. */
  readonly formProblems: (draft: StoredDocument) => Promise<readonly string[]>
}

/** What the trail and a decision say of it. */
export function actOn({ person, now }: Acting, { id, type }: ManyItem, revision: string) {
  return { subject: { id, type }, revision, person, at: now().toISOString() }
}
