import { z } from 'zod'
import type { SIGNATORIES_DATA_QUERY_RESULT } from '../types.generated.ts'
import type { Dictionary } from '../dictionaries/index.ts'
import { byLanguage, inLanguages, listOf, text, type RowOf } from './fields.ts'

/** That a signatory contributes to an outcome, in the open data: one for each pair. */
export function pledgeSchema({ id, updatedAt, pledge }: Dictionary['openData']['fields']) {
  return z.object({
    id: text.describe(id),
    signatory: z.object({
      id: text.describe(pledge.signatoryId),
      name: inLanguages(text).describe(pledge.signatoryName),
    }),
    outcome: z.int().describe(pledge.outcome),
    steps: listOf(text).describe(pledge.steps),
    updatedAt: z.iso.datetime().describe(updatedAt),
  })
}

/** The pledges of a signatory; none of one whose pledge is not on the site. */
export function pledgeRows(signatory: SIGNATORIES_DATA_QUERY_RESULT[number]): RowOf<ReturnType<typeof pledgeSchema>>[] {
  const { _id, name, pledge, _updatedAt: updatedAt } = signatory
  const outcomes = new Set((pledge?.outcomes ?? []).filter((number) => number !== null))
  return [...outcomes].map((outcome) => ({
    id: `${_id}/${outcome}`,
    signatory: { id: _id, name: byLanguage(name) },
    outcome,
    steps: pledge?.subOutcomes?.filter((step) => step.startsWith(`${outcome}.`)) ?? [],
    updatedAt,
  }))
}
