import { z } from 'zod'
import type { LinkMailResult } from '../notices/send-link-mail.ts'

/** Sends a review link that an editor's browser handed over, unchecked. */
export type SendLinkMail = (handed: unknown) => Promise<LinkMailResult>

const Asked = z.object({ mail: z.object({ call: z.number(), handed: z.unknown() }) })
const Answered = z.object({ mailed: z.object({ call: z.number(), result: z.unknown() }) })

/** To whom nobody answered: the process that sends was started again, or hangs. Milliseconds. */
const patience = 90_000

/**
 * Has mail sent by the process that started this one: it alone knows the mail server, and may write.
 * @param tell sends a message to it
 * @returns `take` is given its messages, and says whether one was for it
 */
export function mailByMessage(tell: (message: object) => void): {
  readonly sendMail: SendLinkMail
  take(message: unknown): boolean
} {
  const waiting = new Map<number, (result: unknown) => void>()
  let last = 0
  return {
    sendMail: (handed) =>
      new Promise((done, fail) => {
        const call = (last += 1)
        const end = (result: unknown) => {
          clearTimeout(timer)
          waiting.delete(call)
          if (isResult(result)) done(result)
          else fail(new Error('The process that sends mail could not; its own line says why.'))
        }
        const timer = setTimeout(end, patience).unref()
        waiting.set(call, end)
        tell({ mail: { call, handed } })
      }),
    take(message) {
      const { success, data } = Answered.safeParse(message)
      if (success) waiting.get(data.mailed.call)?.(data.mailed.result)
      return success
    },
  }
}

function isResult(value: unknown): value is LinkMailResult {
  return typeof value === 'object' && value !== null && 'status' in value && 'answer' in value
}

/**
 * Answers another process of ours that has mail sent.
 * @returns whether the message was about that
 */
export function answerMail(
  message: unknown,
  sendMail: SendLinkMail | undefined,
  reply: (message: object) => void,
  onProblem: (error: unknown) => void,
): boolean {
  const { success, data } = Asked.safeParse(message)
  if (!success) return false
  const { call, handed } = data.mail
  const answer = (result: LinkMailResult | null) => reply({ mailed: { call, result } })
  sendMail?.(handed).then(answer, (error: unknown) => {
    onProblem(error)
    answer(null)
  })
  return true
}
