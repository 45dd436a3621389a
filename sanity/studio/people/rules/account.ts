import { say } from '../../parts/say.ts'

/** Somebody who can sign in, as an administrator sees her. Times in ISO 8601. */
export interface PersonAccount {
  readonly id: string
  readonly displayName: string
  readonly email: string | null
  readonly role: string
  readonly isDisabled: boolean
  readonly hasPassword: boolean
  readonly hasSecondFactor: boolean
}

/** Where somebody is signed in. */
export interface Session {
  readonly id: string
  readonly createdAt: string
  /** Exact to an hour. */
  readonly lastUsedAt: string | null
  /** A network, never a whole address. */
  readonly client: string | null
  readonly isCurrent: boolean
}

export interface SecondFactor {
  readonly isOn: boolean
  readonly recoveryCodesLeft: number
}

/** The roles that people have, from the one that may least, with what each may do. Other roles are for programs. */
export const personRoles: readonly { readonly name: string; readonly title: string }[] = [
  { name: 'viewer', title: say('Viewer: reads everything') },
  { name: 'author', title: say('Author: writes drafts') },
  { name: 'editor', title: say('Editor: writes, approves and publishes') },
  { name: 'administrator', title: say('Administrator: an editor who also manages people') },
]

/** What a role is called and may do; its name where it is none of ours. */
export const roleSaid = (role: string) => personRoles.find(({ name }) => name === role)?.title ?? role

/** Where somebody sets up what signs her in, once she has a link. */
export const signInAddress = (origin: string, sid: string) => `${origin}/studio#sid=${sid}`
