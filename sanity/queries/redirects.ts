import { defineQuery } from 'groq'
import { readable } from './consent.ts'

/** Where an old address (`$path`) leads now, or `null`. The target is `null` when readers may not see it. */
export const REDIRECT_QUERY = defineQuery(`*[_type == "redirect" && from == $path][0]{
  from,
  toUrl,
  language,
  permanent,
  "target": [to->][${readable}][0]{ _id, _type, language, "slug": slug.current, purpose }
}`)
