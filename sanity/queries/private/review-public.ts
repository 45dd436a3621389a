import { defineQuery } from 'groq'
import { readable } from '../../../lib/consent/readers-filter.ts'

/** Whether readers may see a published document (`$id`) now: a reviewer is not shown what they are not shown any more. */
export const REVIEW_PUBLIC_QUERY = defineQuery(`count(*[_id == $id && ${readable}]) > 0`)
