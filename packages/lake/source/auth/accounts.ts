import { ApiError } from '../protocol/api-error.ts'
import type { AccountParts } from './account-parts.ts'
import { people } from './people.ts'
import { robots } from './robots.ts'
import { secondFactors } from './second-factor.ts'
import { sessions } from './sessions.ts'

/** People, robots, and how they prove who they are. */
export function openAccounts(parts: AccountParts) {
  const all = { ...people(parts), ...robots(parts), ...sessions(parts), ...secondFactors(parts) }
  return {
    ...all,
    /**
     * A sign-in id for a link that a person opens once, within a day. No password and no code are asked.
     * @throws ApiError 404, 409 for an account that is disabled
     */
    signInLink(email: string): string {
      const { id, disabledAt } = all.userByEmail(email)
      if (disabledAt === null) return all.beginSession(id, 'link')
      throw new ApiError(409, 'conflict', `${email} is disabled: ${parts.command} user enable ${email}.`)
    },
  }
}

export type Accounts = ReturnType<typeof openAccounts>
