import { defineQuery } from 'groq'
import { readableStory } from '../../lib/consent/readers-filter.ts'
import { name, title } from './fragments/in-language.ts'

/** Those of some stories (`$ids`, in `$language`) that readers may see, unordered, as a feed has them. */
export const FEED_QUERY = defineQuery(`*[
  _id in $ids
  && language == $language
  && defined(slug.current)
  && ${readableStory}
]{
  _id,
  _type,
  _createdAt,
  _updatedAt,
  language,
  title,
  "slug": slug.current,
  summary,
  publishedAt,
  sensitivity,
  contentNote,
  "outcomes": coalesce((outcomes[]->)[defined(_id)]{ _id, number, ${title} }, []),
  "countries": coalesce((countries[]->)[defined(_id)]{ _id, code, ${name} }, []),
  "signatories": coalesce((signatories[]->)[defined(_id)]{ _id, ${name}, "slug": slug.current }, [])
}`)
