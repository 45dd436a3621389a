import { defineQuery } from 'groq'
import { page } from './fragments/page.ts'

/** A page by its address (`$language`, `$slug`), or `null`. The home page has its own query: `HOME_QUERY`. */
export const PAGE_QUERY = defineQuery(
  `*[_type == "page" && purpose != "home" && language == $language && slug.current == $slug][0]${page}`,
)

/** The address of the contact page in a language (`$language`), or `null`. */
export const CONTACT_PAGE_QUERY = defineQuery(
  `*[_type == "page" && purpose == "contact" && language == $language && defined(slug.current)][0]{
  _type, language, "slug": slug.current, purpose
}`,
)
