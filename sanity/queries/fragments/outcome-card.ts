import { summary, summaryLanguage, title, titleLanguage } from './in-language.ts'

/** An outcome with its sub-outcomes. */
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
