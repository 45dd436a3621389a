import { defineQuery } from 'groq'
import { covered, inDisplayWindow } from '../../../lib/consent/readers-filter.ts'

/** All stories, and whether readers, or with `$toKeep` archives, may have them: what an archive is searched for at the end. */
export const TO_KEEP_QUERY = defineQuery(`*[_type == "story"]{
  _id, _type, language, title,
  "slug": slug.current,
  "isCovered": ${covered},
  "isInDisplayWindow": ${inDisplayWindow}
}`)
