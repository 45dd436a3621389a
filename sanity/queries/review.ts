import { document } from './fragments/document.ts'
import { page } from './fragments/page.ts'
import { signatory } from './fragments/signatory.ts'
import { story } from './fragments/story.ts'

/**
 * The content of a document's page, for a document that is passed in (`$subject`) instead of looked up. So a draft is
 * shown while everything around it is fetched as readers see it: no other draft is included.
 *
 * TypeGen cannot infer `$subject`; the results have the types of the queries by address, which use the same
 * projections.
 */
export const reviewQueries = {
  story: /* groq */ `$subject${story}`,
  page: /* groq */ `$subject${page}`,
  partner: /* groq */ `$subject${signatory}`,
  napDocument: /* groq */ `$subject${document}`,
}
