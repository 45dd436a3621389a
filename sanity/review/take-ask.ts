import { createHash } from 'node:crypto'
import { checkAsk, mostWaiting, slugIn, type AskProblem, type TypedAsk } from '../../lib/asking/ask-rules.ts'
import type { Language } from '../../lib/languages.ts'
import { WAITING_REQUESTS_QUERY } from '../queries/private/takedown-requests.ts'
import { reviewContent, type ReviewContent } from './review-client.ts'

interface SentAsk {
  /** What the form was marked with when it was made: sent twice, it is one message. */
  readonly formId: string
  readonly language: Language
  readonly typed: TypedAsk
}

/**
 * Keeps what somebody asks of the editors, for them alone: nothing of who she is or where she comes from is written down.
 * What follows from it, an editor decides.
 * @returns why it was not kept, for her to mend; nothing when it was
 * @throws whatever the content API threw, with nothing kept
 */
export async function takeAsk(
  { formId, language, typed }: SentAsk,
  content: ReviewContent = reviewContent(),
): Promise<readonly AskProblem[]> {
  const checked = checkAsk(typed)
  if ('problems' in checked) return checked.problems
  const { about, text, reply } = checked
  const said = JSON.stringify([formId, about, text, reply])
  const _id = `takedown.${createHash('sha256').update(said).digest('hex').slice(0, 32)}`
  const waiting = await content.read.fetch(WAITING_REQUESTS_QUERY, {}, { perspective: 'raw', cache: 'no-store' })
  if (waiting >= mostWaiting && !(await content.read.getDocument(_id))) return ['tooMany']
  const slug = slugIn(about)
  const optional = { ...(about && { about }), ...(slug && { aboutSlug: slug }), ...(reply && { replyTo: reply }) }
  await content.write().createIfNotExists({ _id, _type: 'takedownRequest', text, ...optional, askedIn: language })
  return []
}
