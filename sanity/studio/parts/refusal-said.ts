import { messageOf } from '../../../lib/message-of.ts'
import { say } from './say.ts'
import { sayMade } from './say-made.ts'

/** The status of an answer that refused; `undefined` when there was none. */
export function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined
  return typeof error.statusCode === 'number' ? error.statusCode : undefined
}

/** What the content API refused, in the words of whoever reads Studio. */
export function refusalSaid(error: unknown): string {
  if (statusOf(error) === 403) return say('Your role does not allow this.')
  if (statusOf(error) === 409) return say('Somebody changed it meanwhile. Look at it again, and try once more.')
  return sayMade(messageOf(error))
}
