import { linkMay } from '../../lib/review/link-rules.ts'
import type { FrameLanguage } from '../../lib/languages.ts'
import type { FormProblem } from '../../lib/review/remarks/form-problems.ts'
import { checkRemark } from '../../lib/review/remarks/remark-rules.ts'
import type { SentRemark } from '../../lib/review/remarks/sent-remark.ts'
import { newNote } from './new-note.ts'
import { paceOfLink } from './notes-of-link.ts'
import type { OpenView } from './open-view.ts'
import { reviewContent, type ReviewContent } from './review-client.ts'
import type { ReviewText } from './review-texts.ts'
import { seenPart } from './seen-part.ts'

/**
 * Keeps a remark or a decision, bound to the version that its writer was shown. What follows from a decision (the workflow)
 * is done by content maintenance: a page that strangers speak to may only write notes.
 * @returns why it was not kept, for the writer to mend; nothing when it was
 * @throws whatever the content API threw, with nothing kept
 */
export async function takeRemark(
  { link, view }: OpenView,
  text: ReviewText,
  sent: SentRemark & { readonly frame: FrameLanguage },
  content: ReviewContent = reviewContent(),
): Promise<readonly FormProblem[]> {
  if (!linkMay(link, sent.isDecision ? 'decide' : 'comment')) return ['notAllowed']
  const checked = checkRemark(sent.typed)
  if ('problems' in checked) return checked.problems
  const part = await seenPart(view, text, sent, content)
  if (!part) return ['otherVersion']
  const about = { subject: text.document._id, revision: part.revision, paragraph: part.paragraph }
  const note = newNote(sent.formId, { ...checked, ...about, linkId: link._id, frameLanguage: sent.frame })
  const pace = await paceOfLink(content.read, link._id, content.now())
  // Pressed twice, the second form finds its remark there: that is no remark more.
  if (pace && !(await content.read.getDocument(note._id))) return [pace]
  await content.write().createIfNotExists(note)
  return []
}
