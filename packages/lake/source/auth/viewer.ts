/** What somebody may do, from most to least: see `grants.ts`. */
export const roles = ['administrator', 'editor', 'author', 'viewer'] as const

export type Role = (typeof roles)[number]

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
