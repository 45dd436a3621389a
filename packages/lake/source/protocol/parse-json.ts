import { ApiError } from './api-error.ts'
import type { ErrorCode } from './error-codes.ts'

/** Sanity takes documents of 20 levels; arrays and the transaction around them add some. No honest body comes near. */
const deepest = 200

/**
 * Reads JSON that somebody sent. What is nested without end would overflow the stack of whatever walks through it later, and
 * a key `__proto__` is one that code may take for something else: both are refused here, before anybody has them.
 * @param what names it in the sentence: `The body`, `Line 3`
 * @throws ApiError 400
 */
export function parseJson(text: string, what: string, type: ErrorCode = 'validationError'): unknown {
  const value = parse(text, what, type)
  // With a list instead of recursion, which is what has to be avoided.
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue
    const depth = next.depth + 1
    if (depth > deepest)
      throw new ApiError(400, type, `${what} is nested deeper than ${deepest} levels: make it flatter.`)
    if (Object.hasOwn(next.value, '__proto__'))
      throw new ApiError(400, type, `${what} has a field "__proto__", which no document may have: rename it.`)
    for (const part of Object.values(next.value))
      if (typeof part === 'object' && part !== null) waiting.push({ value: part, depth })
  }
  return value
}

function parse(text: string, what: string, type: ErrorCode): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError(400, type, `${what} is not valid JSON.`)
  }
}
