import { isUsedUp, linkFrame } from '../../lib/review/link-rules.ts'
import { openLink, type OpenLink } from './open-link.ts'
import { reviewContent, type ReviewContent } from './review-client.ts'
import { reviewTexts } from './review-texts.ts'

/**
 * A link that a browser can open now, with the language of its frame: for the cover, and for what *Read* does.
 * @returns `null` for every link that does not work, one whose openings are used up and one whose texts are gone included
 */
export async function openCover(token: string, content: ReviewContent = reviewContent()): Promise<OpenLink | null> {
  const link = await openLink(token, content)
  if (!link || isUsedUp(link, link.views)) return null
  const [text] = await reviewTexts(link, content)
  return text ? { ...link, frameLanguage: linkFrame(link, text.language) } : null
}
