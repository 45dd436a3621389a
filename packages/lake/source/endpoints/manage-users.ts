import { z } from 'zod'
import { ApiError } from '../protocol/api-error.ts'
import type { Call, Route } from '../routing/call.ts'
import { coarseClient } from '../http/client-address.ts'
import { flag } from '../http/query-params.ts'
import { readJson } from '../http/read-json.ts'
import { presentAccount, presentSession } from './present-access.ts'

const described = ({ accounts }: Call['services'], id: string) =>
  presentAccount(accounts.userById(id), accounts.hasSecondFactor(id))

/** GET /accounts/users — all accounts of people, disabled ones too. */
function list({ services }: Call): Response {
  const people = services.accounts.users().filter(({ kind }) => kind === 'user')
  return Response.json(people.map(({ id }) => described(services, id)))
}

const newUser = z.strictObject({
  email: z
    .string()
    .trim()
    .max(320)
    .regex(/^[^\s@]+@[^\s@]+$/, 'it is an e-mail address'),
  name: z.string().trim().min(1).max(200),
  role: z.string(),
})

/** POST /accounts/users {email, name, role} — without a password: she comes in by a sign-in link, and sets one. */
async function create(call: Call): Promise<Response> {
  const given = await readJson(call, newUser)
  const { id } = await call.services.accounts.createUser({ ...given, password: null })
  return Response.json(described(call.services, id), { status: 201 })
}

/**
 * POST /accounts/users/:id/sign-in-link — the answer holds what a link to Studio ends with, `#sid=…`: it works once, within a day,
 * without password and code. Who has it is that person to everybody, so the log says who made it and for whom.
 */
function makeSignInLink({ services, params, viewer, request }: Call): Response {
  const { id, email } = services.accounts.userById(params.id ?? '')
  // Or a session that somebody left open would be worth one that she does not know of.
  if (id === viewer.id)
    throw new ApiError(403, 'insufficientPermissionsError', 'A sign-in link is for somebody else: you are signed in.')
  if (email === null) throw new ApiError(409, 'conflict', 'There is no e-mail address to sign in with.')
  const sid = services.accounts.signInLink(email)
  const entry = { at: services.now(), client: coarseClient(request) }
  services.accessLogs.addSignIn({ ...entry, account: viewer.id, outcome: 'made a link' })
  services.accessLogs.addSignIn({ ...entry, account: id, outcome: 'link made' })
  return Response.json({ sid }, { headers: { 'cache-control': 'no-store' } })
}

const change = z.union([z.strictObject({ role: z.string() }), z.strictObject({ isDisabled: z.boolean() })])

/** PATCH /accounts/users/:id {role} or {isDisabled} — takes effect with the next request, and on what is open. */
async function update(call: Call): Promise<Response> {
  const given = await readJson(call, change)
  const { accounts } = call.services
  const id = call.params.id ?? ''
  if ('role' in given) accounts.setRole(id, given.role)
  else accounts.setDisabled(id, given.isDisabled)
  return Response.json(described(call.services, id))
}

/** DELETE /accounts/users/:id — what she wrote keeps her id; with `?forgetName=true` history no longer names her. */
function remove({ services, params, url }: Call): Response {
  services.accounts.deleteUser(params.id ?? '', { forgetName: flag(url, 'forgetName') })
  return new Response(null, { status: 204 })
}

const newPassword = z.strictObject({ password: z.string() })

/** PUT /accounts/users/:id/password {password} — all of that person's sessions end. */
async function setPassword(call: Call): Promise<Response> {
  const { password } = await readJson(call, newPassword)
  const { id: own } = call.viewer
  const id = call.params.id ?? ''
  // Or a session that somebody left open would be worth an account.
  if (id === own)
    throw new ApiError(
      403,
      'insufficientPermissionsError',
      'Your own password is changed with the old one: /accounts/me/password.',
    )
  await call.services.accounts.setPassword(id, password, null, {
    client: own,
    isKnown: true,
    signal: call.request.signal,
  })
  return new Response(null, { status: 204 })
}

/** DELETE /accounts/users/:id/second-factor — for somebody who has lost app and recovery codes. */
function endSecondFactor({ services, params }: Call): Response {
  const { id } = services.accounts.userById(params.id ?? '')
  services.accounts.endSecondFactor(id)
  return new Response(null, { status: 204 })
}

/** GET /accounts/sessions, or ?user=ID — open sessions of people. */
function listSessions({ services, url }: Call): Response {
  const found = services.accounts.sessions(url.searchParams.get('user') ?? undefined)
  return Response.json(found.map((session) => presentSession(session, null)))
}

/** DELETE /accounts/sessions/:id */
function endSession({ services, params }: Call): Response {
  services.accounts.endSession(params.id ?? '')
  return new Response(null, { status: 204 })
}

/** DELETE /accounts/users/:id/sessions */
function endSessionsOf({ services, params }: Call): Response {
  const { id } = services.accounts.userById(params.id ?? '')
  return Response.json({ ended: services.accounts.endSessionsOf(id) })
}

/** DELETE /accounts/sessions — everybody signs in again, the caller included. */
function endEverySession({ services }: Call): Response {
  return Response.json({ ended: services.accounts.endEverySession() })
}

const access = 'administrator'
export const manageUsersRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/accounts/users', access, handler: list },
  { method: 'POST', pattern: '/accounts/users', access, handler: create },
  { method: 'POST', pattern: '/accounts/users/:id/sign-in-link', access, handler: makeSignInLink },
  { method: 'PATCH', pattern: '/accounts/users/:id', access, handler: update },
  { method: 'DELETE', pattern: '/accounts/users/:id', access, parameters: ['forgetName'], handler: remove },
  { method: 'PUT', pattern: '/accounts/users/:id/password', access, handler: setPassword },
  { method: 'DELETE', pattern: '/accounts/users/:id/second-factor', access, handler: endSecondFactor },
  { method: 'DELETE', pattern: '/accounts/users/:id/sessions', access, handler: endSessionsOf },
  { method: 'GET', pattern: '/accounts/sessions', access, parameters: ['user'], handler: listSessions },
  { method: 'DELETE', pattern: '/accounts/sessions', access, handler: endEverySession },
  { method: 'DELETE', pattern: '/accounts/sessions/:id', access, handler: endSession },
]
