import { defineQuery } from 'groq'
import { outcomeCard } from './fragments/outcome-card.ts'
import { outcome } from './fragments/outcome.ts'

/** The outcomes of the plan, in its order. */
export const OUTCOMES_QUERY = defineQuery(`*[_type == "outcome" && defined(number)] | order(number asc) ${outcomeCard}`)

/** An outcome by its address (`$slug`, which is its number; texts in `$language`, with the stories `$stories`), or `null`. */
export const OUTCOME_QUERY = defineQuery(`*[_type == "outcome" && string(number) == $slug][0]${outcome}`)
