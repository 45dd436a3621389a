import { z } from 'zod'
import { messageOf } from '../../lib/message-of.ts'

/** Asked over IPC: `{question, call, given}`, answered with `{answered: call, answer}`. Either side may ask. */
const Question = z.object({ question: z.string(), call: z.number(), given: z.unknown().optional() })
const Answer = z.object({ answered: z.number(), answer: z.unknown().optional() })

/** Longest that an answer is waited for, usually. Milliseconds. */
const usualPatience = 2_000

interface AskOptions {
  /** What is asked about. */
  readonly given?: unknown
  /** Milliseconds. */
  readonly patience?: number
}

export interface Questions {
  /** @returns `null` when there is no answer in time, or the other side could not give one */
  ask(question: string, options?: AskOptions): Promise<unknown>
  /** To be given the other side’s messages. @returns whether it was one of these */
  take(message: unknown): boolean
}

/** What another process may ask, by the question. */
export type ProcessAnswers = Readonly<Record<string, (given: unknown) => unknown>>

/**
 * Questions to another process of ours, and answers to its own.
 * @param tell sends it a message
 * @param onProblem called with why one could not be answered
 */
export function questions(
  tell: (message: object) => void,
  answers: ProcessAnswers = {},
  onProblem: (problem: string) => void = () => {},
): Questions {
  const waiting = new Map<number, (answer: unknown) => void>()
  let last = 0
  const answerTo = async (question: string, given: unknown) => {
    try {
      return (await answers[question]?.(given)) ?? null
    } catch (error) {
      onProblem(`${question}: ${messageOf(error)}`)
      return null
    }
  }
  return {
    ask: (question, { given, patience = usualPatience } = {}) =>
      new Promise((done) => {
        const call = (last += 1)
        const end = (answer: unknown) => {
          clearTimeout(timer)
          waiting.delete(call)
          done(answer)
        }
        const timer = setTimeout(end, patience, null).unref()
        waiting.set(call, end)
        tell({ question, call, given })
      }),
    take(message) {
      const answer = Answer.safeParse(message)
      if (answer.success) {
        waiting.get(answer.data.answered)?.(answer.data.answer)
        return true
      }
      const asked = Question.safeParse(message)
      if (!asked.success) return false
      const { question, call, given } = asked.data
      void answerTo(question, given).then((said) => tell({ answered: call, answer: said }))
      return true
    },
  }
}
