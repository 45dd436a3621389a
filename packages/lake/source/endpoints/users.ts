import { z } from 'zod'
import type { Roles } from '../auth/roles.ts'
import { ApiError } from '../protocol/api-error.ts'
import type { Call, Route } from '../routing/call.ts'
import { readJson } from '../http/read-json.ts'
import type { AccountRow } from '../storage/accounts.ts'
import { presentRole } from './present-access.ts'

/** GET /users/me — who is signed in; the Studio takes 401 for "nobody". */
function me({ viewer }: Call): Response {
  if (viewer.kind === 'anonymous') throw new ApiError(401, 'unauthorizedError', 'Nobody is signed in.')
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

type Profile = Pick<AccountRow, 'id' | 'name' | 'email' | 'role' | 'kind'>

function profile({ id, name, email, role, kind }: Profile, roles: Roles) {
  return {
    id,
    displayName: name,
    email,
    imageUrl: null,
    isRobot: kind === 'robot',
    isCurrentUser: false,
    roles: [presentRole(roles.of(role))],
  }
}

const settings = z.array(z.object({ key: z.string().max(300), value: z.unknown() }))

/** GET /users/me/keyvalue/:keys — a person's own Studio settings. */
function getSettings({ viewer, params, services }: Call): Response {
  const keys = (params.keys ?? '').split(',')
  const found = keys.flatMap((key) => {
    const value = services.accounts.getValue(viewer.id, key)
    return value === null ? [] : [{ key, value: parseStored(value) }]
  })
  return Response.json(found)
}

/** PUT /users/me/keyvalue */
async function putSettings(call: Call): Promise<Response> {
  const given = await readJson(call, settings)
  for (const { key, value } of given)
    call.services.accounts.putValue(call.viewer.id, key, JSON.stringify(value ?? null))
  return Response.json(given)
}

function parseStored(value: string): unknown {
  return JSON.parse(value)
}

export const userRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/users/me', access: 'anyone', handler: me },
  { method: 'GET', pattern: '/users/me/keyvalue/*keys', access: 'signed-in', handler: getSettings },
  { method: 'PUT', pattern: '/users/me/keyvalue', access: 'signed-in', handler: putSettings },
  { method: 'GET', pattern: '/users/:ids', access: 'signed-in', handler: users },
  { method: 'GET', pattern: '/projects/:project/users', access: 'signed-in', handler: allUsers },
  { method: 'GET', pattern: '/projects/:project/users/:ids', access: 'signed-in', handler: users },
]
