import { document } from './fragments/document.ts'
import { image } from './fragments/image.ts'
import { page } from './fragments/page.ts'
import { richText } from './fragments/rich-text.ts'
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
  /** What she decides about who is asked for consent: all of it, whatever the consent record says today. */
  storyAsWhole: /* groq */ `$subject{ "body": coalesce(body[]${richText}, []), "coverImage": coverImage ${image} }`,
  page: /* groq */ `$subject${page}`,
  partner: /* groq */ `$subject${signatory}`,
  napDocument: /* groq */ `$subject${document}`,
}
