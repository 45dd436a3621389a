import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { ApiError } from '../http/api-error.ts'
import { accountStorage, type AccountRow } from '../storage/accounts.ts'
import { hashPassword, hashSecret, newSecret, passwordFits } from './secrets.ts'
import type { Role, Viewer } from './viewer.ts'

const hour = 3_600_000
/** A Studio session ends after a month. Milliseconds. */
const sessionLength = 30 * 24 * hour
/** How long a printed sign-in link works, once. */
const linkLength = 24 * hour
/** How long the browser may take from the login page back to Studio. */
const handoverLength = hour / 60

export const anonymous: Viewer = { kind: 'anonymous', id: '<anonymous>', role: null }

/** People, robots and how they prove who they are. `now` gives epoch milliseconds. */
export function openAccounts(database: DatabaseSync, now: () => number) {
  const storage = accountStorage(database)

  const signInId = (account: AccountRow, length: number) => {
    const sid = newSecret('sid')
    storage.addSignIn(hashSecret(sid), account.id, now() + length)
    return sid
  }

  return {
    /** @throws ApiError 409 when the address is taken */
    async createUser(user: { email: string; name: string; role: Role; password: string | null }): Promise<AccountRow> {
      const email = normalEmail(user.email)
      if (storage.byEmail(email)) throw new ApiError(409, 'conflict', `There is a user ${email} already.`)
      const password = user.password === null ? null : await hashPassword(acceptable(user.password))
      const row: AccountRow = { id: `u${shortId()}`, kind: 'user', email, name: user.name, role: user.role, password }
      storage.add(row, now())
      return row
    },
    hasUsers: (): boolean => storage.all().some(({ kind }) => kind === 'user'),
    isUser: (email: string): boolean => storage.byEmail(normalEmail(email)) !== null,
    /** @throws ApiError 404, 400 for a password that is too short */
    async setPassword(email: string, password: string): Promise<void> {
      storage.setPassword(this.userByEmail(email).id, await hashPassword(acceptable(password)))
    },
    /** @throws ApiError 404 */
    userByEmail(email: string): AccountRow {
      const user = storage.byEmail(normalEmail(email))
      if (user) return user
      throw new ApiError(404, 'notFound', `There is no user ${normalEmail(email)}: npm run lake -- user create.`)
    },
    /** Makes a robot and returns its token: the only moment at which it can be read. */
    createToken({ role, label, replace }: { role: Role; label: string; replace: boolean }): string {
      if (replace) storage.deleteRobots(label)
      const id = `r${shortId()}`
      storage.add({ id, kind: 'robot', email: null, name: label, role, password: null }, now())
      const token = newSecret('sk')
      storage.addToken(hashSecret(token), id, now(), null)
      return token
    },
    /** A sign-in id for a link that a person opens once, within a day. */
    signInLink: (email: string): string =>
      signInId(storage.byEmail(normalEmail(email)) ?? unknownUser(email), linkLength),
    /** A sign-in id that carries a browser from the login page to Studio; `null` for a wrong address or password. */
    async signIn(email: string, password: string): Promise<string | null> {
      const user = storage.byEmail(normalEmail(email))
      if (!(await passwordFits(password, user?.password ?? null)) || !user) return null
      return signInId(user, handoverLength)
    },
    /** Trades a sign-in id for a session token, once. `null` when it is unknown, used or expired. */
    redeem(sid: string): string | null {
      const account = storage.takeSignIn(hashSecret(sid), now())
      if (account === null) return null
      const token = newSecret('sk')
      storage.addToken(hashSecret(token), account, now(), now() + sessionLength)
      return token
    },
    viewerOf(token: string): Viewer | null {
      const account = storage.byToken(hashSecret(token), now())
      return account ? { ...account } : null
    },
    signOut: (token: string) => storage.deleteToken(hashSecret(token)),
    byId: (id: string) => storage.byId(id),
    users: () => storage.all(),
    getValue: storage.getValue,
    putValue: (account: string, key: string, value: string) => storage.putValue(account, key, value, now()),
  }
}

export type Accounts = ReturnType<typeof openAccounts>

function normalEmail(email: string): string {
  return email.trim().toLowerCase()
}

function shortId(): string {
  return randomUUID().replaceAll('-', '').slice(0, 12)
}

function unknownUser(email: string): never {
  throw new ApiError(404, 'notFound', `There is no user ${normalEmail(email)}: npm run lake -- user create.`)
}

function acceptable(password: string): string {
  if (password.length >= 12 && password.length <= 1000) return password
  throw new ApiError(400, 'validationError', 'A password needs at least 12 characters.')
}
