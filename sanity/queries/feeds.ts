import { defineQuery } from 'groq'
import { readableStory } from '../../lib/consent/readers-filter.ts'
import { name, title } from './fragments/in-language.ts'

/** Those of some stories (`$ids`, in `$language`) that readers may see, as a feed has them: the newest first. */
export const FEED_QUERY = defineQuery(`*[
  _id in $ids
  && language == $language
  && defined(slug.current)
  && ${readableStory}
] | order(coalesce(publishedAt, _createdAt) desc, _id) {
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
