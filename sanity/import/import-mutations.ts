import type { Mutation } from '@sanity/client'
import { draftIdOf } from '../../lib/document-ids.ts'
import type { ChangedSignatory, PlannedSignatory } from './plan.ts'

/**
 * What to write for a plan, as drafts: an editor looks at each before readers see it. In one transaction; a draft that
 * somebody changed or began since the plan was made refuses all of it.
 */
export function importMutations(planned: readonly PlannedSignatory[]): Mutation[] {
  return planned.flatMap((each): Mutation[] => {
    if (each.kind === 'unchanged') return []
    if (each.kind === 'changed') return [changed(each)]
    return [{ create: { _id: draftIdOf(each.id), _type: 'partner', ...each.fields } }]
  })
}

function changed({ known, fields }: ChangedSignatory): Mutation {
  const { current, isDraft, id } = known
  if (isDraft) return { patch: { id: current._id, ifRevisionID: current._rev, set: { ...fields } } }
  return { create: { ...fields, _id: draftIdOf(id), _type: 'partner' } }
}
