import type { Role } from './roles.ts'

/** Who is asking. A person signed in to Studio and a robot token look alike; `anonymous` has no token at all. */
export type Viewer =
  | { readonly kind: 'anonymous'; readonly id: '<anonymous>'; readonly role: null }
  | {
      readonly kind: 'user' | 'robot'
      readonly id: string
      readonly name: string
      readonly email: string | null
      readonly role: Role
    }

export const anonymous: Viewer = { kind: 'anonymous', id: '<anonymous>', role: null }
