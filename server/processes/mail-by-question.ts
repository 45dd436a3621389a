import type { LinkMailResult } from '../notices/send-link-mail.ts'
import type { Questions } from './questions.ts'

/** Sends a review link that an editor's browser handed over, unchecked. */
export type SendLinkMail = (handed: unknown) => Promise<LinkMailResult>

/** To whom nobody answered: the process that sends was started again, or hangs. Milliseconds. */
const patience = 90_000

/** Has mail sent by the process that started this one: it alone knows the mail server, and may write. */
export function mailByQuestion(ask: Questions['ask']): SendLinkMail {
  return async (handed) => {
    const result = await ask('mail', { given: handed, patience })
    if (!isResult(result)) throw new Error('The process that sends mail could not; its own line says why.')
    return result
  }
}

function isResult(value: unknown): value is LinkMailResult {
  return typeof value === 'object' && value !== null && 'status' in value && 'answer' in value
}
