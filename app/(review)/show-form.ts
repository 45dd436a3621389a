import { linkMay } from '@/lib/review/link-rules'
import { readingPath } from '@/lib/review/remarks/remark-paths'
import { reviewKeyIn } from '@/lib/review/review-cookie'
import { reviewPath } from '@/lib/review-path'
import { openView } from '@/sanity/review/open-view'
import { reviewContent } from '@/sanity/review/review-client'
import { latestSeen, seenPart } from '@/sanity/review/seen-part'
import { formExit } from './form-exit'
import { frameOf, textOf } from './load-view'
import { remarkFormPage } from './remark-forms'
import { seeOther } from './see-other'

const typed = { text: '', name: '', verdict: '', trap: '' }

/** The empty form for a remark or a decision, about the version that its reader saw; else the way back to the text. */
export async function showForm(request: Request, token: string, isDecision: boolean): Promise<Response> {
  const open = await openView(token, reviewKeyIn(request.headers.get('cookie')))
  if (!open) return seeOther(reviewPath(encodeURIComponent(token)))
  const asked = new URL(request.url).searchParams
  const text = textOf(asked.get('text'), open)
  const frame = frameOf(asked.get('frame'), open.link, open.view)
  const revision = asked.get('revision') ?? latestSeen(open.view, text) ?? ''
  const block = isDecision ? null : asked.get('block')
  const part = await seenPart(open.view, text, { revision, block }, reviewContent())
  if (!part || !linkMay(open.link, isDecision ? 'decide' : 'comment'))
    return seeOther(readingPath({ token, text: text.language, revision, frame }))
  const exit = await formExit(text.language, frame)
  const formId = crypto.randomUUID()
  return remarkFormPage({ token, open, text, frame, part, exit, isDecision, formId, typed, problems: [] })
}
