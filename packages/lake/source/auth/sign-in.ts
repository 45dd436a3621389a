import { ApiError } from '../protocol/api-error.ts'
import type { AccountRow } from '../storage/account-row.ts'
import type { AccountParts } from './account-parts.ts'
import { normalEmail } from './account-values.ts'
import type { Accounts } from './accounts.ts'
import { rateLimit } from './rate-limit.ts'
import { hashSecret, newSecret } from './secrets.ts'
import { signInLimits, type SignInAttempt } from './sign-in-limits.ts'

const day = 24 * 3_600_000
/** How long a browser that signed in is known. */
export const deviceLength = 180 * day
/** How many browsers of one person are known. */
const mostDevices = 20
/** How long somebody may look for her code, and how often she may try one. */
const ticketLength = 10 * 60_000
const ticketAttempts = 5

/** Where an attempt comes from. */
export interface SignInSource {
  /** Network address or /64, for limits. */
  readonly client: string
  /** Roughly the same, for logs. */
  readonly coarse: string
  readonly signal: AbortSignal
}

export type SignInAnswer =
  /** `sid` is traded for a session; `device` makes this browser known from now on. */
  | { readonly kind: 'done'; readonly sid: string; readonly device: string }
  /** The password was right and a code is asked for. */
  | { readonly kind: 'code'; readonly ticket: string; readonly isWrong: boolean }
  | { readonly kind: 'wrong' }
  /** The second step took too long or too many tries. */
  | { readonly kind: 'again' }

/** Signing in with a password, and a code where a second factor is on. */
export function openSignIn(parts: AccountParts, accounts: Accounts) {
  const { now, devices, factors, logs, passwords } = parts
  const limits = signInLimits(now)
  /** Refusals cost nothing and must not fill a log: some are noted. */
  const notedRefusals = rateLimit({ burst: 20, every: 60_000, now })

  const note = (account: string | null, outcome: string, coarse: string) =>
    logs.addSignIn({ at: now(), account, outcome, client: coarse })
  const knownDevice = (user: AccountRow | null, cookies: readonly string[]): string | null => {
    const hashes = user ? cookies.map(hashSecret) : []
    return hashes.find((hash) => devices.has(hash, user?.id ?? '', now() - deviceLength)) ?? null
  }
  const counted = (count: () => void, user: AccountRow | null, coarse: string) => {
    try {
      count()
    } catch (error) {
      if (notedRefusals.wait('all') === 0) {
        notedRefusals.count('all')
        note(user?.id ?? null, 'too many attempts', coarse)
      }
      throw error
    }
  }
  const done = (user: AccountRow, coarse: string): SignInAnswer => {
    const device = newSecret('dv')
    devices.add(hashSecret(device), user.id, now(), mostDevices)
    note(user.id, 'signed in', coarse)
    return { kind: 'done', sid: accounts.beginSession(user.id, 'password'), device }
  }

  return {
    limits,
    /**
     * @param cookies what this browser got when it signed in before
     * @throws ApiError 429 after too many attempts, 503 when too many sign in at once
     */
    async withPassword(
      given: { readonly email: string; readonly password: string; readonly cookies: readonly string[] },
      { client, coarse, signal }: SignInSource,
    ): Promise<SignInAnswer> {
      const email = normalEmail(given.email)
      const user = parts.accounts.byEmail(email)
      const device = knownDevice(user, given.cookies)
      const attempt: SignInAttempt = { client, email, device }
      counted(() => limits.count(attempt), user, coarse)
      const turn = { client: device ?? client, isKnown: device !== null, signal }
      const fits = await passwords.fits(given.password, user?.password ?? null, turn).catch((error: unknown) => {
        if (error instanceof ApiError) limits.forgive(attempt)
        throw error
      })
      // Read again: the password may have been changed, or the account shut, while its hash was computed.
      const current = parts.accounts.byEmail(email)
      if (!fits || !current || current.password !== user?.password || current.disabledAt !== null) {
        note(user?.id ?? null, 'wrong password', coarse)
        return { kind: 'wrong' }
      }
      limits.forgive(attempt)
      if (!accounts.hasSecondFactor(current.id)) return done(current, coarse)
      const ticket = newSecret('st')
      factors.addTicket(hashSecret(ticket), current.id, now() + ticketLength)
      note(current.id, 'code asked', coarse)
      return { kind: 'code', ticket, isWrong: false }
    },
    /** The second step. @throws ApiError 429 */
    withCode(given: { readonly ticket: string; readonly code: string }, coarse: string): SignInAnswer {
      const hash = hashSecret(given.ticket)
      const account = factors.tryTicket(hash, now(), ticketAttempts)
      const user = account === null ? null : parts.accounts.present(account)
      if (!user || user.disabledAt !== null) return { kind: 'again' }
      counted(() => limits.countCode(user.id), user, coarse)
      if (!accounts.fitsCode(user.id, given.code)) {
        note(user.id, 'wrong code', coarse)
        return { kind: 'code', ticket: given.ticket, isWrong: true }
      }
      limits.forgiveCode(user.id)
      factors.deleteTicket(hash, now())
      return done(user, coarse)
    },
  }
}

export type SignIn = ReturnType<typeof openSignIn>
