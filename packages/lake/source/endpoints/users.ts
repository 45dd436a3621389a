import type { Roles } from '../auth/roles.ts'
import { ApiError } from '../protocol/api-error.ts'
import type { Call, Route } from '../routing/call.ts'
import type { AccountRow } from '../storage/account-row.ts'
import { presentRole } from './present-access.ts'

/**
 * GET /users/me — who is signed in. Nobody is no error: Studio asks this before anybody has signed in, and takes an answer without
 * an id for nobody (`getCurrentUser` in `sanity`). A token that is worth nothing is one, for every endpoint.
 */
function me({ viewer }: Call): Response {
  if (viewer.kind === 'anonymous') return Response.json({})
  const { id, name, email, role } = viewer
  return Response.json({
    id,
    name,
    email: email ?? '',
    role: role.name,
    roles: [presentRole(role)],
    profileImage: null,
    provider: 'local',
  })
}

/** GET /auth/id — whether somebody is signed in, and nothing of who that is. Studio asks for each of its workspaces. */
function whoAmI({ viewer }: Call): Response {
  if (viewer.kind === 'anonymous') throw new ApiError(401, 'unauthorizedError', 'Nobody is signed in.')
  return Response.json({ id: viewer.id })
}

/** The author of what `import` wrote: no account, but history shows a name for it. */
const importer = { id: 'import', name: 'Import', email: null, kind: 'robot' } as const

/** GET /projects/:project/users/:ids and /users/:ids — names for history and presence. */
function users(call: Call): Response {
  const ids = (call.params.ids ?? '').split(',')
  const { accounts, roles } = call.services
  const people = ids.map((id) =>
    id === importer.id ? { ...importer, role: roles.managers[0] ?? '' } : accounts.byId(id),
  )
  if (ids.length === 1) {
    const [person] = people
    if (!person) throw new ApiError(404, 'notFound', 'There is no such user.')
    return Response.json(profile(person, roles))
  }
  return Response.json(people.map((person) => person && profile(person, roles)))
}

/** GET /projects/:project/users — everybody who can sign in. */
function allUsers(call: Call): Response {
  const { accounts, roles } = call.services
  return Response.json(accounts.users().map((person) => profile(person, roles)))
}

type Profile = Pick<AccountRow, 'id' | 'name' | 'email' | 'role' | 'kind'> & Partial<Pick<AccountRow, 'createdAt'>>

function profile({ id, name, email, role, kind, createdAt }: Profile, roles: Roles) {
  return {
    id,
    displayName: name,
    email,
    imageUrl: null,
    ...(createdAt !== undefined && { createdAt: new Date(createdAt).toISOString() }),
    isRobot: kind === 'robot',
    isCurrentUser: false,
    roles: [presentRole(roles.of(role))],
  }
}

export const userRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/auth/id', access: 'anyone', handler: whoAmI },
  { method: 'GET', pattern: '/users/me', access: 'anyone', handler: me },
  { method: 'GET', pattern: '/users/:ids', access: 'signed-in', handler: users },
  { method: 'GET', pattern: '/projects/:project/users', access: 'signed-in', handler: allUsers },
  { method: 'GET', pattern: '/projects/:project/users/:ids', access: 'signed-in', handler: users },
]
