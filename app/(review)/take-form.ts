import type { FormProblem } from '@/lib/review/remarks/form-problems'
import { readingPath, SAID_PLACE } from '@/lib/review/remarks/remark-paths'
import { sentRemark } from '@/lib/review/remarks/sent-remark'
import { reviewPath } from '@/lib/review-path'
import { reviewContent } from '@/sanity/review/review-client'
import { takeReviewForm, type SentForm } from '@/sanity/review/review-form'
import { latestSeen, seenPart } from '@/sanity/review/seen-part'
import { takeRemark } from '@/sanity/review/take-remark'
import { formExit } from './form-exit'
import { frameOf, textOf } from './load-view'
import { remarkFormPage } from './remark-forms'
import { seeOther } from './see-other'

/** A text of fifty pages, which cannot be kept, still comes back to its writer with a sentence. Bytes. */
const longestForm = 256 * 1024

/** Takes a remark or a decision, or gives the form back with everything that was typed. */
export async function takeForm(request: Request, token: string, isDecision: boolean): Promise<Response> {
  const content = reviewContent()
  const sent = await takeReviewForm(request, token, content, longestForm)
  if (sent.outcome === 'foreign') return new Response(null, { status: 403 })
  if (sent.outcome === 'ended') return seeOther(reviewPath(encodeURIComponent(token)))
  const { open } = sent
  const fields = 'fields' in sent ? sent.fields : new URLSearchParams()
  const text = textOf(fields.get('text'), open)
  const frame = frameOf(fields.get('frame'), open.link, open.view)
  const remark = sentRemark(fields, isDecision)
  const { revision, typed } = remark
  const problems = sent.outcome === 'taken' ? await takeRemark(open, text, { ...remark, frame }) : [problemOf(sent)]
  if (problems.length === 0) {
    const said = isDecision ? 'decision' : 'remark'
    return seeOther(readingPath({ token, text: text.language, revision, frame }, { said }, SAID_PLACE))
  }
  const latest = { revision: latestSeen(open.view, text) ?? '', paragraph: null }
  const part = (await seenPart(open.view, text, remark, content)) ?? latest
  const exit = await formExit(text.language, frame)
  const formId = remark.formId || crypto.randomUUID()
  return remarkFormPage({ token, open, text, frame, part, exit, isDecision, formId, typed, problems })
}

function problemOf(sent: Extract<SentForm, { outcome: 'unreadable' | 'stale' }>): FormProblem {
  return sent.outcome === 'stale' || sent.status === 415 ? 'otherPage' : 'tooBig'
}
