import { ApiError } from '../protocol/api-error.ts'
import type { Refused } from './task.ts'

/**
 * What the caller is told when an evaluation fails. What depends on the question alone is the caller's to mend.
 * @throws the error itself where it is the lake's own
 */
export function refusedBy(error: unknown): Refused {
  if (error instanceof ApiError) {
    const { status, type, message, details } = error
    return { kind: 'refused', status, type, description: message, details }
  }
  if (!(error instanceof RangeError)) throw error
  // The engine's limits: its stack, and the longest text that it can hold.
  return error.message.includes('call stack')
    ? refused('The query, or what it asks for, is nested too deeply.')
    : refused('The result of the query is too large: ask for less, or for a slice such as [0...1000].')
}

function refused(description: string): Refused {
  return { kind: 'refused', status: 400, type: 'queryError', description, details: {} }
}
