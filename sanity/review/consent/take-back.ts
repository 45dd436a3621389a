import type { WithdrawablePart } from '../../../lib/review/consent/answer.ts'
import { reviewContent, type ReviewContent } from '../review-client.ts'
import { takenBackState, withdrawable } from './withdrawable.ts'
import { withdrawByLink } from './withdraw-by-link.ts'

/** How long a page waits for content maintenance, so that it can say that it is done. Milliseconds. */
const longest = 5_000
const pause = 50

/**
 * Takes back consent by the token of its link, and waits a moment for it to be carried out. Pressed twice, it is done once.
 * @returns whether it was taken back, now or a moment ago; it may still be being carried out
 */
export async function takeBack(
  token: string,
  part: WithdrawablePart,
  content: ReviewContent = reviewContent(),
): Promise<boolean> {
  const found = await withdrawable(token, content)
  if (!found) return false
  const isNew = found.parts.includes(part) && (await withdrawByLink(found.consent, part, content))
  if (!isNew) return takenBackState(found, part, content.now().getTime()) !== null
  const deadline = performance.now() + longest
  while (performance.now() < deadline) {
    const after = await withdrawable(token, content)
    if (after && takenBackState(after, part, content.now().getTime()) === 'done') return true
    await new Promise((done) => setTimeout(done, pause))
  }
  return true
}
