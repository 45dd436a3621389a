import { summary, summaryLanguage, title, titleLanguage } from './in-language.ts'

/** An outcome of the plan with its steps. */
export const outcomeCard = /* groq */ `{
  _id,
  _type,
  number,
  ${title},
  ${titleLanguage},
  ${summary},
  ${summaryLanguage},
  planPage,
  "subOutcomes": coalesce(subOutcomes[]{ _key, number, ${title}, ${titleLanguage} }, [])
}`
