import { publisher, summary, summaryLanguage, title, titleLanguage } from './in-language.ts'

/** A document in a list. */
export const documentCard = /* groq */ `{
  _id,
  _type,
  ${title},
  ${titleLanguage},
  "slug": slug.current,
  kind,
  number,
  cycle,
  period { from, until, extendedUntil },
  publishedDate,
  ${publisher},
  ${summary},
  ${summaryLanguage},
  "outcomes": coalesce((outcomes[]->)[defined(_id)]{ _id, number, ${title}, ${titleLanguage} }, []),
  "languages": coalesce(versions[].language, [])
}`
