import { ApiError } from '../protocol/api-error.ts'
import type { Call, Route } from '../routing/call.ts'
import { refuseOtherProject } from './refuse-other-project.ts'

/** GET /projects/:project/cors — the web origins that may use the lake from a browser, as it was started with. */
function list({ services, params }: Call): Response {
  refuseOtherProject(params.project, services.projectId)
  const { projectId } = services
  return Response.json(
    services.allowedOrigins.map((origin) => ({ id: origin, origin, allowCredentials: true, projectId })),
  )
}

/** Who may be signed in to from a browser is said where the lake is started, not by whoever holds a token. */
function refuse({ services }: Call): Response {
  throw new ApiError(
    404,
    'notSupported',
    'Web origins are an option of this content lake, not content: start it with --allow-origin ORIGIN ' +
      `(${services.command} serve), or name them in its configuration file under allowedOrigins.`,
  )
}

const all = '/projects/:project/cors'
export const corsOriginRoutes: readonly Route[] = [
  { method: 'GET', pattern: all, access: 'administrator', handler: list },
  { method: 'POST', pattern: all, access: 'administrator', handler: refuse },
  { method: 'DELETE', pattern: `${all}/:origin`, access: 'administrator', handler: refuse },
]
