import { z } from 'zod'
import { ApiError } from '../protocol/api-error.ts'
import { bearerToken } from '../http/bearer-token.ts'
import type { Call, Route } from '../routing/call.ts'
import { flag } from '../http/query-params.ts'
import { readJson } from '../http/read-json.ts'
import type { AccountRow } from '../storage/account-row.ts'
import { presentSession } from './present-access.ts'

/** The caller, who is a person. @throws ApiError 403 for the token of a program */
function self({ viewer, services }: Call): AccountRow {
  if (viewer.kind === 'user') return services.accounts.userById(viewer.id)
  throw new ApiError(403, 'insufficientPermissionsError', 'The token of a program has no sessions and no password.')
}

function ownSession({ request, services }: Call): string | null {
  return services.accounts.sessionIdOf(bearerToken(request) ?? '')
}

/**
 * Asks for the password again before something that would outlast a session left open.
 * @throws ApiError 403 when it is wrong, 429 after too many
 */
async function confirmPassword(call: Call, given: string): Promise<void> {
  const { id, password } = self(call)
  if (password === null) return
  const { signIn, passwords } = call.services
  signIn.limits.countCode(id)
  const turn = { client: id, isKnown: true, signal: call.request.signal }
  if (!(await passwords.fits(given, password, turn)))
    throw new ApiError(403, 'insufficientPermissionsError', 'The password is not right.')
  signIn.limits.forgiveCode(id)
}

const passwordChange = z.strictObject({
  oldPassword: z.string(),
  newPassword: z.string(),
  keepThisSession: z.boolean().default(true),
})

/** PUT /accounts/me/password {oldPassword, newPassword, keepThisSession} — ends all other sessions. */
async function changePassword(call: Call): Promise<Response> {
  const { oldPassword, newPassword, keepThisSession } = await readJson(call, passwordChange)
  await confirmPassword(call, oldPassword)
  const turn = { client: call.viewer.id, isKnown: true, signal: call.request.signal }
  await call.services.accounts.setPassword(self(call).id, newPassword, keepThisSession ? ownSession(call) : null, turn)
  return new Response(null, { status: 204 })
}

/** GET /accounts/me/sessions */
function sessions(call: Call): Response {
  const own = ownSession(call)
  return Response.json(call.services.accounts.sessions(self(call).id).map((session) => presentSession(session, own)))
}

/** DELETE /accounts/me/sessions/:id */
function endSession(call: Call): Response {
  call.services.accounts.endSession(call.params.id ?? '', self(call).id)
  return new Response(null, { status: 204 })
}

/** DELETE /accounts/me/sessions — all but this one; with `?all=true` this one too. */
function endSessions(call: Call): Response {
  const kept = flag(call.url, 'all') ? null : ownSession(call)
  return Response.json({ ended: call.services.accounts.endSessionsOf(self(call).id, kept) })
}

/** GET /accounts/me/second-factor */
function secondFactor(call: Call): Response {
  return Response.json(call.services.accounts.secondFactor(self(call).id))
}

const withPassword = z.strictObject({ password: z.string() })
const noStore = { headers: { 'cache-control': 'no-store' } }

/** POST /accounts/me/second-factor {password} — a secret for the app, shown once. */
async function begin(call: Call): Promise<Response> {
  const { password } = await readJson(call, withPassword)
  await confirmPassword(call, password)
  return Response.json(call.services.accounts.beginSecondFactor(self(call).id), noStore)
}

const withCode = z.strictObject({ code: z.string().max(100) })

/** POST /accounts/me/second-factor/confirm {code} — switches it on; recovery codes, shown once. */
async function confirm(call: Call): Promise<Response> {
  const { code } = await readJson(call, withCode)
  const { id } = self(call)
  call.services.signIn.limits.countCode(id)
  const recoveryCodes = call.services.accounts.confirmSecondFactor(id, code)
  call.services.signIn.limits.forgiveCode(id)
  return Response.json({ recoveryCodes }, noStore)
}

/** POST /accounts/me/second-factor/end {password} */
async function end(call: Call): Promise<Response> {
  const { password } = await readJson(call, withPassword)
  await confirmPassword(call, password)
  call.services.accounts.endSecondFactor(self(call).id)
  return new Response(null, { status: 204 })
}

const access = 'signed-in'
const factor = '/accounts/me/second-factor'
export const ownAccountRoutes: readonly Route[] = [
  { method: 'PUT', pattern: '/accounts/me/password', access, handler: changePassword },
  { method: 'GET', pattern: '/accounts/me/sessions', access, handler: sessions },
  { method: 'DELETE', pattern: '/accounts/me/sessions', access, parameters: ['all'], handler: endSessions },
  { method: 'DELETE', pattern: '/accounts/me/sessions/:id', access, handler: endSession },
  { method: 'GET', pattern: factor, access, handler: secondFactor },
  { method: 'POST', pattern: factor, access, handler: begin },
  { method: 'POST', pattern: `${factor}/confirm`, access, handler: confirm },
  { method: 'POST', pattern: `${factor}/end`, access, handler: end },
]
