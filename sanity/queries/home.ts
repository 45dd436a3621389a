import { defineQuery } from 'groq'
import { documentCard } from './fragments/document-card.ts'
import { page } from './fragments/page.ts'

/** The home page in a language (`$language`), or `null` when none is published. */
export const HOME_QUERY = defineQuery(`*[_type == "page" && purpose == "home" && language == $language][0]${page}`)

/** The facts of the entry points besides the number of stories: the number of signatories, the newest plan. */
export const ENTRY_POINTS_QUERY = defineQuery(`{
  "signatories": count(*[_type == "partner" && defined(slug.current)]),
  "plan": *[_type == "napDocument" && kind == "actionPlan" && defined(slug.current)]
    | order(defined(period.from) desc, period.from desc)[0] ${documentCard}
}`)
