import type { DeliveryResult } from './post.ts'

const minute = 60_000
/** Between one attempt and the next; after the last there is none. Milliseconds. */
const pauses = [minute / 2, 2 * minute, 10 * minute, 60 * minute, 360 * minute]

/**
 * How long to wait before a message is tried again; `null`: never. An answer that says that the message is wrong would be the same again.
 * @param failures before this one
 */
export function pauseAfter({ resultCode, failure }: DeliveryResult, failures: number): number | null {
  if (failure === null) return null
  const isFinal = resultCode !== null && resultCode < 500 && resultCode !== 429 && resultCode !== 408
  return isFinal ? null : (pauses[failures] ?? null)
}
