import { randomBytes } from 'node:crypto'
import { ApiError } from '../protocol/api-error.ts'
import type { AccountParts } from './account-parts.ts'
import { newAccountId } from './account-values.ts'
import { hashSecret, newSecret } from './secrets.ts'

/** A token as it may be listed: never the secret. Times are epoch milliseconds. */
export interface Robot {
  readonly id: string
  readonly label: string
  readonly role: string
  readonly createdAt: number
  readonly lastUsed: number | null
  readonly expiresAt: number | null
}

/** Tokens for programs. Each belongs to a robot, which is who wrote what in history. */
export function robots({ accounts, tokens, roles, now, together }: AccountParts) {
  const list = (): Robot[] =>
    accounts
      .all()
      .filter(({ kind }) => kind === 'robot')
      .map(({ id, name, role, createdAt }) => {
        const [token] = tokens.ofAccount(id)
        return {
          id,
          label: name,
          role,
          createdAt,
          lastUsed: token?.lastUsed ?? null,
          expiresAt: token?.expiresAt ?? null,
        }
      })
  const create = ({
    label,
    replace,
    replaceAt,
    expiresAt = null,
    ...given
  }: NewRobot): { robot: Robot; token: string } => {
    const { name: role } = roles.known(given.role)
    const id = newAccountId('r')
    const token = newSecret('sk')
    const createdAt = now()
    together(() => {
      if (replace) accounts.deleteRobots(label)
      if (replaceAt !== undefined) {
        accounts.deleteEndedRobots(label, createdAt)
        tokens.endOfRobots(label, replaceAt)
      }
      accounts.add({ id, kind: 'robot', email: null, name: label, role, password: null }, createdAt)
      const tokenId = randomBytes(8).toString('hex')
      tokens.add({ hash: hashSecret(token), id: tokenId, account: id, createdAt, expiresAt, client: null })
    })
    return { robot: { id, label, role, createdAt, lastUsed: null, expiresAt }, token }
  }
  return {
    robots: list,
    /** @throws ApiError 400 for an unknown role */
    createRobot: create,
    /** Makes a robot and returns its token: the only moment at which it can be read. */
    createToken: (robot: NewRobot): string => create(robot).token,
    /**
     * Takes a token back; what it wrote keeps its label in history.
     * @param name the id of the robot, or a label that only one has
     * @throws ApiError 404 when there is none, 409 when several have that label
     */
    revokeToken(name: string): Robot {
      const fitting = list().filter(({ id, label }) => id === name || label === name)
      const robot = fitting.find(({ id }) => id === name) ?? fitting[0]
      if (!robot) throw new ApiError(404, 'notFound', `There is no token "${name.slice(0, 60)}".`)
      if (robot.id !== name && fitting.length > 1)
        throw new ApiError(409, 'conflict', `Several tokens are called "${name.slice(0, 60)}": give the id of one.`)
      together(() => {
        tokens.deleteOfAccount(robot.id, null)
        accounts.bury(robot.id, now(), null)
      })
      return robot
    },
  }
}

export interface NewRobot {
  readonly role: string
  readonly label: string
  /** Takes back the tokens of that label. */
  readonly replace: boolean
  /** When the tokens of that label expire that there are, in epoch milliseconds; who has them may still be at work. */
  readonly replaceAt?: number | undefined
  /** Epoch milliseconds. */
  readonly expiresAt?: number | null
}
