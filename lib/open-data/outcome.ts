import { z } from 'zod'
import type { OUTCOMES_DATA_QUERY_RESULT } from '../types.generated.ts'
import type { Dictionary } from '../dictionaries/index.ts'
import { byLanguage, inLanguages, listOf, orNull, text, webAddress, type RowOf } from './fields.ts'

/** An outcome, in the open data. */
export function outcomeSchema({ id, title, summary, sources, updatedAt, outcome }: Dictionary['openData']['fields']) {
  return z.object({
    id: text.describe(id),
    number: z.int().describe(outcome.number),
    title: inLanguages(text).describe(title),
    summary: inLanguages(text).describe(summary),
    steps: listOf(
      z.object({
        number: orNull(text).describe(outcome.stepNumber),
        title: inLanguages(text).describe(outcome.stepTitle),
      }),
    ).describe(outcome.steps),
    planPage: orNull(z.int().positive()).describe(outcome.planPage),
    sources: listOf(webAddress).describe(sources),
    updatedAt: z.iso.datetime().describe(updatedAt),
  })
}

export function outcomeRow(outcome: OUTCOMES_DATA_QUERY_RESULT[number]): RowOf<ReturnType<typeof outcomeSchema>> {
  return {
    id: outcome._id,
    number: outcome.number,
    title: byLanguage(outcome.title),
    summary: byLanguage(outcome.summary),
    steps: outcome.subOutcomes?.map(({ number, title }) => ({ number, title: byLanguage(title) })) ?? [],
    planPage: outcome.planPage,
    sources: outcome.source ?? [],
    updatedAt: outcome._updatedAt,
  }
}
