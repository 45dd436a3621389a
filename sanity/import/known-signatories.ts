import { isDraftId, publishedIdOf } from '../../lib/document-ids.ts'
import type { Partner } from '../../lib/types.generated.ts'
import type { Facts } from './columns/column.ts'

/** What a file is compared with. For the perspective `raw`: drafts are included. */
export const IMPORT_QUERY = `{
  "signatories": *[_type == "partner" && !(_id in path("versions.**"))],
  "outcomes": *[_type == "outcome" && !(_id in path("drafts.**")) && !(_id in path("versions.**"))]{ _id, number }
}`

export interface ImportContent {
  readonly signatories: readonly Partner[]
  readonly outcomes: readonly { readonly _id: string; readonly number: number | null }[]
}

/** A signatory as editors see it: with the draft that somebody is working on, if there is one. */
export interface KnownSignatory {
  /** Without `drafts.`. */
  readonly id: string
  readonly current: Partner
  readonly isDraft: boolean
}

export function factsOf({ outcomes }: ImportContent): Facts {
  const numbered = outcomes.flatMap(({ _id, number }): [string, string][] => (number ? [[String(number), _id]] : []))
  return { outcomes: new Map(numbered.toSorted()) }
}

export function knownSignatories({ signatories }: ImportContent): KnownSignatory[] {
  const byId = new Map<string, KnownSignatory>()
  for (const current of signatories) {
    const isDraft = isDraftId(current._id)
    const id = publishedIdOf(current._id)
    if (isDraft || !byId.has(id)) byId.set(id, { id, current, isDraft })
  }
  return [...byId.values()]
}
