import { randomBytes } from 'node:crypto'
import { ApiError } from '../protocol/api-error.ts'
import type { SignInWay, TokenRow } from '../storage/tokens.ts'
import type { AccountParts } from './account-parts.ts'
import { hashSecret, newSecret } from './secrets.ts'
import type { Viewer } from './viewer.ts'

const hour = 3_600_000
/** A Studio session ends after a month. Milliseconds. */
const sessionLength = 30 * 24 * hour
/** How long a printed sign-in link works, once. */
const linkLength = 24 * hour
/** How long the browser may take from the login page back to Studio. */
const handoverLength = hour / 60
/** `last used` is exact to an hour: noting every request would make each reading a write. */
const touchEvery = hour

/** Sessions of people: how they begin, whom they speak for, how they end. */
export function sessions(parts: AccountParts) {
  const { accounts, tokens, devices, logs, roles, now, together } = parts

  /** A sign-in id for an account, to be traded for a session once. */
  const begin = (account: string, way: SignInWay): string => {
    const sid = newSecret('sid')
    tokens.addSignIn(hashSecret(sid), account, now() + (way === 'link' ? linkLength : handoverLength), way)
    return sid
  }
  let touchFrom = 0
  const touch = (hash: string) => {
    if (now() < touchFrom) return
    try {
      tokens.touch(hash, now())
    } catch (error) {
      // A full disk must not keep anybody from reading, nor fill the log with a line for each request.
      touchFrom = now() + hour / 60
      console.error('lake: when a token was used last could not be noted:', error)
    }
  }

  return {
    beginSession: begin,
    /** Trades a sign-in id for a session token, once. `null` when it is unknown, used or expired. */
    redeem(sid: string, client = 'unknown'): string | null {
      tokens.deleteExpired(now())
      const signIn = tokens.takeSignIn(hashSecret(sid), now())
      const account = signIn && accounts.present(signIn.account)
      if (!account || account.disabledAt !== null) return null
      const token = newSecret('sk')
      const id = randomBytes(8).toString('hex')
      const createdAt = now()
      const expiresAt = createdAt + sessionLength
      tokens.add({ hash: hashSecret(token), id, account: account.id, createdAt, expiresAt, client })
      if (signIn.way === 'link') logs.addSignIn({ at: createdAt, account: account.id, outcome: 'link', client })
      return token
    },
    /** Who a token speaks for; `null` when it does not, or no longer. */
    viewerOf(token: string): Exclude<Viewer, { kind: 'anonymous' }> | null {
      const hash = hashSecret(token)
      const found = tokens.find(hash, now())
      if (!found) return null
      if (found.lastUsed === null || now() - found.lastUsed >= touchEvery) touch(hash)
      const { id, kind, name, email, role } = found.account
      return { id, kind, name, email, role: roles.of(role) }
    },
    signOut: (token: string): void => void tokens.deleteByHash(hashSecret(token)),
    /** The id under which a session is listed. */
    sessionIdOf: (token: string): string | null => tokens.idOf(hashSecret(token)),
    /** The sessions of one person, or of everybody, the latest first. */
    sessions: (account?: string): TokenRow[] =>
      tokens.sessions(now()).filter((session) => account === undefined || session.account === account),
    /**
     * Ends one session.
     * @param owner whose it has to be; without it, anybody's
     * @throws ApiError 404
     */
    endSession(id: string, owner?: string): void {
      const session = tokens.byId(id)
      if (!session || session.expiresAt === null || (owner !== undefined && session.account !== owner))
        throw new ApiError(404, 'notFound', `There is no session "${id.slice(0, 60)}".`)
      tokens.deleteById(id)
    },
    /** Ends all sessions of somebody and forgets her browsers. Returns how many there were. */
    endSessionsOf: (account: string, except: string | null = null): number =>
      together(() => {
        devices.deleteOfAccount(account)
        return tokens.deleteOfAccount(account, except)
      }),
    /** Ends the sessions of everybody; tokens of programs stay. Returns how many there were. */
    endEverySession: (): number =>
      together(() => {
        devices.deleteAll()
        return tokens.deleteSessions()
      }),
  }
}
