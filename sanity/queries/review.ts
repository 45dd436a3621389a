import { document } from './fragments/document.ts'
import { page } from './fragments/page.ts'
import { signatory } from './fragments/signatory.ts'
import { story } from './fragments/story.ts'

/**
 * What the page of a document shows, asked for a document that is given (`$subject`) instead of found. So a draft can be
 * shown while everything around it is asked for as readers see it: no other draft can come along.
 *
 * TypeGen cannot know `$subject`; the results have the types of the queries by address, whose projections these are.
 */
export const reviewQueries = {
  story: /* groq */ `$subject${story}`,
  page: /* groq */ `$subject${page}`,
  partner: /* groq */ `$subject${signatory}`,
  napDocument: /* groq */ `$subject${document}`,
}
