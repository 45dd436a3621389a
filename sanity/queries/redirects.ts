import { defineQuery } from 'groq'
import { readable } from '../../lib/consent/readers-filter.ts'

/** Old addresses and where they lead now. The target is `null` when readers may not see it. */
export const REDIRECTS_QUERY = defineQuery(`*[_type == "redirect"] | order(_id) {
  from,
  toUrl,
  language,
  permanent,
  "target": [to->][${readable}][0]{ _type, language, "slug": coalesce(slug.current, string(number)), purpose }
}`)
