import { contentGrants } from '../auth/content-grants.ts'
import { readsPrivate } from '../auth/grants.ts'
import type { Call } from '../routing/call.ts'

/** Who may read a document: Studio asks for all groups before it lists people to mention and to give a task to. */
const question = '*[_type=="system.group"]{members,grants}'

interface SystemGroup {
  readonly members: readonly string[]
  readonly grants: ReturnType<typeof contentGrants>
}

/**
 * Hosted Sanity has documents of its own that say who may do what. Here accounts and roles say it, so this is the answer to the
 * one question that Studio puts to them; to any other there are no such documents.
 * @returns `null` for any other question, and for strangers
 */
export function systemGroups({ services, viewer, params }: Call, query: string): SystemGroup[] | null {
  if (!readsPrivate(viewer) || query.replace(/\s/g, '') !== question) return null
  const name = params.dataset ?? ''
  const visibility = services.dataset.visibilityOf(name)
  const people = services.accounts.users().filter(({ kind }) => kind === 'user')
  return services.roles.all.map((role) => {
    const members = people.filter((person) => person.role === role.name).map(({ id }) => id)
    const somebody = { kind: 'user', id: '', name: '', email: null, role } as const
    return { members, grants: contentGrants(somebody, { name, visibility }) }
  })
}
