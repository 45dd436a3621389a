import { ApiError } from '../http/api-error.ts'
import type { AccountRow } from '../storage/accounts.ts'
import { acceptablePassword, newAccountId, normalEmail, type AccountParts } from './account-parts.ts'
import type { PasswordTurn } from './password-queue.ts'
import type { Role } from './viewer.ts'

/** What a deleted person is called in history when even her name is to go. */
const formerName = 'Former colleague'

/** The people who may sign in, and what takes that away from them. */
export function people(parts: AccountParts) {
  const { accounts, tokens, devices, factors, passwords, now, together } = parts

  const present = (id: string): AccountRow => {
    const account = accounts.present(id)
    if (account?.kind === 'user') return account
    throw new ApiError(404, 'notFound', `There is no user with the id "${id.slice(0, 60)}".`)
  }
  const lockOut = (id: string, except: string | null = null) => {
    tokens.deleteOfAccount(id, except)
    devices.deleteOfAccount(id)
    factors.deleteTickets(id)
  }
  /** Read and written under one lock: two administrators who demote each other at once must not both succeed. */
  const change = (id: string, losesAdministrator: boolean, work: (user: AccountRow) => void): AccountRow =>
    together(() => {
      const user = present(id)
      const isLast = user.role === 'administrator' && user.disabledAt === null && accounts.otherAdministrators(id) === 0
      if (losesAdministrator && isLast)
        throw new ApiError(
          409,
          'conflict',
          `${user.name} is the last administrator who can sign in: make somebody else an administrator first.`,
        )
      work(user)
      return accounts.byId(id) ?? user
    })

  return {
    /** @throws ApiError 409 when the address is taken, 400 for a password that is too short */
    async createUser(user: { email: string; name: string; role: Role; password: string | null }): Promise<AccountRow> {
      const email = normalEmail(user.email)
      const refuseTaken = () => {
        if (accounts.byEmail(email)) throw new ApiError(409, 'conflict', `There is a user ${email} already.`)
      }
      refuseTaken()
      const password = user.password === null ? null : await passwords.hash(acceptablePassword(user.password))
      const id = newAccountId('u')
      return together(() => {
        refuseTaken()
        accounts.add({ id, kind: 'user', email, name: user.name, role: user.role, password }, now())
        return present(id)
      })
    },
    hasUsers: (): boolean => accounts.all().some(({ kind }) => kind === 'user'),
    /** Whether somebody of that address may sign in. */
    isUser: (email: string): boolean => accounts.byEmail(normalEmail(email))?.disabledAt === null,
    /** @throws ApiError 404 */
    userByEmail(email: string): AccountRow {
      const user = accounts.byEmail(normalEmail(email))
      if (user) return user
      throw new ApiError(404, 'notFound', `There is no user ${normalEmail(email)}: npm run lake -- user list.`)
    },
    /** @throws ApiError 404 */
    userById: present,
    /** Anybody who ever had that id: history has to name deleted people too. */
    byId: accounts.byId,
    /** People and robots that are there. */
    users: accounts.all,
    /**
     * Gives somebody a new password. All of her sessions, browsers and unfinished sign-ins end.
     * @param keep the id of a session that stays: of who changes her own
     * @throws ApiError 404, 400 for a password that is too short
     */
    async setPassword(id: string, password: string, keep: string | null = null, turn?: PasswordTurn): Promise<void> {
      present(id)
      const hash = await passwords.hash(acceptablePassword(password), turn)
      together(() => {
        accounts.setPassword(present(id).id, hash)
        lockOut(id, keep)
      })
    },
    /** @throws ApiError 404, 409 for the last administrator */
    setRole: (id: string, role: Role): AccountRow =>
      change(id, role !== 'administrator', () => accounts.setRole(id, role)),
    /** Shuts an account or opens it again. Who was shut out has to sign in anew. @throws ApiError 404, 409 */
    setDisabled: (id: string, isDisabled: boolean): AccountRow =>
      change(id, isDisabled, ({ disabledAt }) => {
        accounts.setDisabled(id, isDisabled ? (disabledAt ?? now()) : null)
        if (isDisabled) lockOut(id)
      }),
    /**
     * Deletes somebody: sessions, password, e-mail address, second factor, settings. What she wrote keeps her id, and
     * history her name, unless that is forgotten too. @throws ApiError 404, 409 for the last administrator
     */
    deleteUser: (id: string, { forgetName }: { forgetName: boolean }): AccountRow =>
      change(id, true, () => {
        lockOut(id)
        factors.delete(id)
        accounts.bury(id, now(), forgetName ? formerName : null)
      }),
    getValue: accounts.getValue,
    putValue: (account: string, key: string, value: string) => accounts.putValue(account, key, value, now()),
  }
}
