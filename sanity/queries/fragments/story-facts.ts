import { name, title } from './in-language.ts'

/** The facets of a story and nothing else: lists fetch it for all stories. */
export const storyFacts = /* groq */ `{
  _id,
  publishedAt,
  "countries": coalesce((countries[]->)[defined(_id)]{ code, ${name} }, []),
  "outcomes": coalesce((outcomes[]->)[defined(_id)]{ number, ${title} }, []),
  "signatories": coalesce((signatories[]->)[defined(_id)]{ "slug": slug.current, ${name} }, [])
}`
