export interface Backoff {
  /**
   * How long to wait before the next attempt: longer each time, or as long as the server asked for.
   * @param error of the attempt that failed; a `Retry-After` in its response counts
   * @returns milliseconds
   */
  next(error?: unknown): number
  /** The last attempt succeeded. */
  reset(): void
}

/** The first pause. Milliseconds. */
const shortest = 1_000
/** What a pause grows to. Milliseconds. */
const longest = 60_000
/** As long as a server may ask for. Milliseconds. */
const longestAsked = 600_000

/**
 * Pauses between attempts to reach a server that fails or refuses: doubled each time, up to a minute, and a little different
 * for each client, so that not all come back at the same moment.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function backoff(random: () => number = Math.random): Backoff {
  let pause = shortest
  return {
    next(error) {
      const own = pause * (0.75 + random() / 2)
      pause = Math.min(pause * 2, longest)
      return Math.max(own, retryAfterOf(error) ?? 0)
    },
    reset() {
      pause = shortest
    },
  }
}

/**
 * How long a server asked to be left alone, at most ten minutes.
 * @param error of the attempt that it refused
 * @returns milliseconds; `null` where the response says nothing that can be read
 */
export function retryAfterOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('response' in error)) return null
  const { response } = error
  if (typeof response !== 'object' || response === null || !('headers' in response)) return null
  const { headers } = response
  if (typeof headers !== 'object' || headers === null) return null
  const given: unknown = headers instanceof Headers ? headers.get('retry-after') : Reflect.get(headers, 'retry-after')
  if (typeof given !== 'string' || given === '') return null
  const at = /^\d+$/.test(given) ? Number(given) * 1000 : Date.parse(given) - Date.now()
  return Number.isNaN(at) ? null : Math.min(at, longestAsked)
}
