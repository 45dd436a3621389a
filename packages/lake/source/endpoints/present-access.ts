import type { Robot } from '../auth/robots.ts'
import { titleOf, type Role } from '../auth/roles.ts'
import type { AccountRow } from '../storage/account-row.ts'
import type { TokenRow } from '../storage/tokens.ts'

const time = (at: number | null) => (at === null ? null : new Date(at).toISOString())

/** A role in Sanity's shape. */
export function presentRole(role: Role) {
  return { name: role.name, title: titleOf(role) }
}

/** An account as an administrator sees it. Times in ISO 8601. */
export function presentAccount(account: AccountRow, hasSecondFactor: boolean) {
  const { id, name, email, role, password, disabledAt, createdAt } = account
  return {
    id,
    displayName: name,
    email,
    role,
    isDisabled: disabledAt !== null,
    disabledAt: time(disabledAt),
    createdAt: time(createdAt),
    hasPassword: password !== null,
    hasSecondFactor,
  }
}

/** A session; `client` is a network, not an address. */
export function presentSession(
  { id, account, createdAt, lastUsed, expiresAt, client }: TokenRow,
  ownId: string | null,
) {
  return {
    id,
    userId: account,
    createdAt: time(createdAt),
    lastUsedAt: time(lastUsed),
    expiresAt: time(expiresAt),
    client,
    isCurrent: id === ownId,
  }
}

/** A token in the shape of Sanity's access API, which the official command line reads, with when it was used last. */
export function presentRobot({ id, label, role, createdAt, lastUsed, expiresAt }: Robot, projectId: string) {
  return {
    id,
    label,
    memberships: [{ resourceType: 'project', resourceId: projectId, roleNames: [role] }],
    createdAt: time(createdAt),
    lastUsedAt: time(lastUsed),
    expiresAt: time(expiresAt),
  }
}
