import { rateLimit, refuseEarly } from './rate-limit.ts'

const minute = 60_000

export interface SignInAttempt {
  /** Network address or /64. */
  readonly client: string
  /** E-mail address as it was typed, normalised. */
  readonly email: string
  /** Hash of the device cookie when this browser signed in to this very account before. */
  readonly device: string | null
}

/**
 * How many passwords may be tried. Strangers share limits by client, by account and in total. A browser that signed in
 * before has a limit of its own and none of theirs, so that guessing at an account locks nobody out; it is no
 * free pass either, since a stolen browser would have one.
 */
export function signInLimits(now: () => number) {
  const device = rateLimit({ burst: 10, every: 1.5 * minute, now })
  // An office has many people behind one address. Only wrong attempts stay counted.
  const client = rateLimit({ burst: 30, every: minute / 2, now })
  const account = rateLimit({ burst: 10, every: 1.5 * minute, now })
  const total = rateLimit({ burst: 300, every: 3_000, now })
  const code = rateLimit({ burst: 10, every: 1.5 * minute, now })

  const limitsOf = (attempt: SignInAttempt) =>
    attempt.device === null
      ? [
          { limit: client, key: attempt.client },
          { limit: account, key: attempt.email },
          { limit: total, key: 'all' },
        ]
      : [{ limit: device, key: attempt.device }]

  return {
    /**
     * Counts an attempt, before it is known whether it is right: attempts at once must not slip through together.
     * @throws ApiError 429 with Retry-After; a refused attempt is not counted
     */
    count(attempt: SignInAttempt): void {
      const limits = limitsOf(attempt)
      refuseEarly(Math.max(...limits.map(({ limit, key }) => limit.wait(key))))
      for (const { limit, key } of limits) limit.count(key)
    },
    /** Forgets an attempt that was right, or that was never judged. */
    forgive(attempt: SignInAttempt): void {
      for (const { limit, key } of limitsOf(attempt)) limit.forgive(key)
    },
    /**
     * Counts a code for the second step, which only comes after the right password.
     * @throws ApiError 429
     */
    countCode(accountId: string): void {
      refuseEarly(code.wait(accountId))
      code.count(accountId)
    },
    forgiveCode: (accountId: string): void => code.forgive(accountId),
  }
}
