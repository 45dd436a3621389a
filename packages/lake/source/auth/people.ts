import { ApiError } from '../protocol/api-error.ts'
import type { AccountRow } from '../storage/account-row.ts'
import type { AccountParts } from './account-parts.ts'
import { acceptablePassword, newAccountId, normalEmail } from './account-values.ts'
import type { PasswordTurn } from './password-queue.ts'

/** What a deleted person is called in history when even her name is to go. */
const formerName = 'Former colleague'

/** The people who may sign in, and what takes that away from them. */
export function people(parts: AccountParts) {
  const { accounts, tokens, devices, factors, passwords, roles, command, now, together } = parts

  const present = (id: string): AccountRow => {
    const account = accounts.present(id)
    if (account?.kind === 'user') return account
    throw new ApiError(404, 'notFound', `There is no user with the id "${id.slice(0, 60)}".`)
  }
  const manages = (role: string) => roles.of(role).manages === true
  const lockOut = (id: string, except: string | null = null) => {
    tokens.deleteOfAccount(id, except)
    devices.deleteOfAccount(id)
    factors.deleteTickets(id)
  }
  /** Read and written under one lock: two administrators who demote each other at once must not both succeed. */
  const change = (id: string, losesManager: boolean, work: (user: AccountRow) => void): AccountRow =>
    together(() => {
      const user = present(id)
      const isLast = manages(user.role) && user.disabledAt === null && accounts.otherUsers(id, roles.managers) === 0
      if (losesManager && isLast)
        throw new ApiError(
          409,
          'conflict',
          `${user.name} is the last ${user.role} who can sign in: give somebody else that role first.`,
        )
      work(user)
      return accounts.byId(id) ?? user
    })

  return {
    /** @throws ApiError 409 when the address is taken, 400 for a password that is too short or an unknown role */
    async createUser(user: {
      email: string
      name: string
      role: string
      password: string | null
    }): Promise<AccountRow> {
      const email = normalEmail(user.email)
      const { name: role } = roles.known(user.role)
      const refuseTaken = () => {
        if (accounts.byEmail(email)) throw new ApiError(409, 'conflict', `There is a user ${email} already.`)
      }
      refuseTaken()
      const password = user.password === null ? null : await passwords.hash(acceptablePassword(user.password))
      const id = newAccountId('u')
      return together(() => {
        refuseTaken()
        accounts.add({ id, kind: 'user', email, name: user.name, role, password }, now())
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
      throw new ApiError(404, 'notFound', `There is no user ${normalEmail(email)}: ${command} user list.`)
    },
    /** @throws ApiError 404 */
    userById: present,
    /** Anybody who ever had that id: history has to name deleted people too. */
    byId: accounts.byId,
    /** People and robots that are there. */
    users: accounts.all,
    /**
     * Gives somebody a new password. All of her sessions, browsers and unfinished sign-ins end.
     * @param keep the id of a session that stays: the current one of somebody who changes her own
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
    /** @throws ApiError 400 for an unknown role, 404, 409 for the last one who manages accounts */
    setRole: (id: string, role: string): AccountRow =>
      change(id, !manages(roles.known(role).name), () => accounts.setRole(id, role)),
    /** Disables or enables an account. Its sessions end; after enabling, its owner signs in again. @throws ApiError 404, 409 */
    setDisabled: (id: string, isDisabled: boolean): AccountRow =>
      change(id, isDisabled, ({ disabledAt }) => {
        accounts.setDisabled(id, isDisabled ? (disabledAt ?? now()) : null)
        if (isDisabled) lockOut(id)
      }),
    /**
     * Deletes somebody: sessions, password, e-mail address, second factor, settings. What she wrote keeps her id, and
     * history her name, unless that is forgotten too. @throws ApiError 404, 409 for the last one who manages accounts
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
