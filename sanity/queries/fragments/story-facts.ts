import { name, title } from './in-language.ts'

/** What a story is found by, and nothing else: lists read it of all stories. */
export const storyFacts = /* groq */ `{
  _id,
  publishedAt,
  "countries": coalesce((countries[]->)[defined(_id)]{ code, ${name} }, []),
  "outcomes": coalesce((outcomes[]->)[defined(_id)]{ number, ${title} }, []),
  "signatories": coalesce((signatories[]->)[defined(_id)]{ "slug": slug.current, ${name} }, [])
}`
