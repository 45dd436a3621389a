import { z } from 'zod'
import type { Call, Route } from '../routing/call.ts'
import { readJson } from '../http/read-json.ts'
import { presentRobot, presentRole } from './present-access.ts'
import { refuseOtherProject } from './refuse-other-project.ts'

/** As `sanity tokens create` of the official command line sends it. */
const body = z.object({
  label: z.string().trim().min(1).max(200),
  memberships: z.tuple([
    z.object({ resourceType: z.literal('project'), resourceId: z.string(), roleNames: z.tuple([z.string()]) }),
  ]),
  expiresAt: z.iso.datetime({ offset: true }).optional(),
})

/** GET /access/project/:project/robots — all tokens of programs, without their secrets. */
function list({ services }: Call): Response {
  const data = services.accounts.robots().map((robot) => presentRobot(robot, services.projectId))
  return Response.json({ data, nextCursor: null, totalCount: data.length })
}

/** POST /access/project/:project/robots — the answer holds the token: the only moment at which it can be read. */
async function create(call: Call): Promise<Response> {
  const { label, memberships, expiresAt } = await readJson(call, body)
  const { accounts, projectId } = call.services
  const [{ resourceId, roleNames }] = memberships
  refuseOtherProject(resourceId, projectId)
  const { robot, token } = accounts.createRobot({
    role: roleNames[0],
    label,
    replace: false,
    expiresAt: expiresAt === undefined ? null : Date.parse(expiresAt),
  })
  return Response.json({ ...presentRobot(robot, projectId), token }, { headers: { 'cache-control': 'no-store' } })
}

/** DELETE /access/project/:project/robots/:robot */
function revoke({ services, params }: Call): Response {
  services.accounts.revokeToken(params.robot ?? '')
  return new Response(null, { status: 204 })
}

/** GET /access/project/:project/roles — what a token may be made for. */
function listRoles({ services }: Call): Response {
  const data = services.roles.all.map((role) => ({ ...presentRole(role), appliesToUsers: true, appliesToRobots: true }))
  return Response.json({ data, nextCursor: null, totalCount: data.length })
}

const inProject =
  (handler: Route['handler']): Route['handler'] =>
  (call) => {
    refuseOtherProject(call.params.project, call.services.projectId)
    return handler(call)
  }

const robots = '/access/project/:project/robots'
export const robotRoutes: readonly Route[] = [
  { method: 'GET', pattern: robots, access: 'administrator', handler: inProject(list) },
  { method: 'POST', pattern: robots, access: 'administrator', handler: inProject(create) },
  { method: 'DELETE', pattern: `${robots}/:robot`, access: 'administrator', handler: inProject(revoke) },
  { method: 'GET', pattern: '/access/project/:project/roles', access: 'administrator', handler: inProject(listRoles) },
]
