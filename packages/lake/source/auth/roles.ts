import { ApiError } from '../protocol/api-error.ts'

/** What a role may do, as data. Every role reads everything, drafts and private records included. */
export interface Role {
  /** As it is stored with accounts and tokens, and named on the wire. */
  readonly name: string
  /** For people; the name with a capital letter when absent. */
  readonly title?: string
  /** May manage accounts, tokens and sessions. */
  readonly manages?: boolean
  /**
   * What it asks counts as if it took no time: the program that the lake is there for. It asks for all readers, and after each
   * change for much.
   */
  readonly comesFirst?: boolean
  /**
   * `drafts`: drafts of what may be published, uploads, and what the two lists below name. `records`: it creates and changes
   * private records that `privateRecords` names, and deletes nothing.
   */
  readonly writes: 'everything' | 'drafts' | 'records' | 'nothing'
  /** With `drafts`: private records whose drafts it may write. `request.*` allows `drafts.request.<one part>`. */
  readonly privateDrafts?: readonly string[]
  /** With `drafts`: types whose published documents it may write too. */
  readonly publishedTypes?: readonly string[]
  /** With `records`: which. `visit.*.note.*` allows `visit.<one part>.note.<one part>`. */
  readonly privateRecords?: readonly string[]
}

/** The roles of a lake. */
export interface Roles {
  readonly names: readonly string[]
  /** Those that may manage accounts. */
  readonly managers: readonly string[]
  readonly all: readonly Role[]
  /** A stored role; one that is defined no longer may only read. */
  of(name: string): Role
  /** @throws ApiError 400 for a role that this lake does not have */
  known(name: string): Role
}

export function openRoles(all: readonly Role[]): Roles {
  const byName = new Map(all.map((role) => [role.name, role]))
  const names = [...byName.keys()]
  const managers = all.filter(({ manages }) => manages).map(({ name }) => name)
  return {
    all,
    names,
    managers,
    of: (name) => byName.get(name) ?? { name, writes: 'nothing' },
    known(name) {
      const role = byName.get(name)
      if (role) return role
      throw new ApiError(400, 'validationError', `The role is one of ${names.join(', ')}, not "${name.slice(0, 60)}".`)
    },
  }
}

/** What people read. */
export function titleOf({ name, title }: Role): string {
  return title ?? name.charAt(0).toUpperCase() + name.slice(1)
}
