import { z } from 'zod'

/** Asked over IPC: `{question, call}`, answered with `{answered: call, answer}`. Either side may ask. */
const Question = z.object({ question: z.string(), call: z.number() })
const Answer = z.object({ answered: z.number(), answer: z.unknown() })

/** Longest that an answer is waited for. Milliseconds. */
const patience = 2_000

export interface Questions {
  /** @returns `null` when there is no answer in time */
  ask(question: string): Promise<unknown>
  /** To be given the other side’s messages. @returns whether it was one of these */
  take(message: unknown): boolean
}

/**
 * Questions to another process of ours, and answers to its own.
 * @param tell sends it a message
 * @param answers what it may ask
 */
export function questions(
  tell: (message: object) => void,
  answers: Readonly<Record<string, () => unknown>> = {},
): Questions {
  const waiting = new Map<number, (answer: unknown) => void>()
  let last = 0
  return {
    ask: (question) =>
      new Promise((done) => {
        const call = (last += 1)
        const end = (answer: unknown) => {
          clearTimeout(timer)
          waiting.delete(call)
          done(answer)
        }
        const timer = setTimeout(end, patience, null).unref()
        waiting.set(call, end)
        tell({ question, call })
      }),
    take(message) {
      const answer = Answer.safeParse(message)
      if (answer.success) {
        waiting.get(answer.data.answered)?.(answer.data.answer)
        return true
      }
      const asked = Question.safeParse(message)
      if (!asked.success) return false
      const { question, call } = asked.data
      void Promise.resolve(answers[question]?.()).then(
        (said) => tell({ answered: call, answer: said ?? null }),
        () => tell({ answered: call, answer: null }),
      )
      return true
    },
  }
}
