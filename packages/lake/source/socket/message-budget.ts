/**
 * A budget of messages: `perSecond` come in, up to `burst` may be used at once.
 * @param now milliseconds of a clock that never goes back
 * @returns whether one more is within it
 */
export function messageBudget(perSecond: number, burst: number, now = () => performance.now()): () => boolean {
  let left = burst
  let last = now()
  return () => {
    const time = now()
    left = Math.min(burst, left + ((time - last) / 1000) * perSecond)
    last = time
    left -= 1
    return left >= 0
  }
}
