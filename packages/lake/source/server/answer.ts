import { mayEnter, readsPrivate } from '../auth/grants.ts'
import { anonymous, type Viewer } from '../auth/viewer.ts'
import { bearerToken } from '../http/bearer-token.ts'
import { endingWith } from '../http/ending-stream.ts'
import { ApiError } from '../protocol/api-error.ts'
import { matchRoute, refuseWithoutAccess } from '../routing/router.ts'
import type { Services } from '../routing/services.ts'
import { routes, unversionedRoutes } from './routes.ts'

/**
 * Answers one request.
 * @throws ApiError what the request is refused for
 */
export async function answer(request: Request, services: Services): Promise<Response> {
  const url = new URL(request.url)
  const { apiVersion, path } = splitVersion(url.pathname)
  const { route, params } = matchRoute(apiVersion === null ? unversionedRoutes : routes, request.method, path)
  const viewer = viewerOf(request, services)
  if (params.dataset !== undefined && !mayEnter(viewer, params.dataset)) throw noEntry(params.dataset, viewer)
  refuseWithoutAccess(route.access, viewer, params.dataset)
  if (!route.isOpen) refusePrivateDataset(params.dataset, viewer, services)
  if (apiVersion !== null) services.tellUnknown(route, url)
  const response = await route.handler({ request, url, params, apiVersion: apiVersion ?? '1', viewer, services })
  if (request.method === 'HEAD') return new Response(null, response)
  return response.headers.get('content-type')?.startsWith('text/event-stream')
    ? endedWithAccess(
        route.isOpen ? response : endedWhenPrivate(response, params.dataset, viewer, services),
        request,
        viewer,
        services,
      )
    : response
}

/** Streams stay open for hours: they end when the session or token does that they were opened with. */
function endedWithAccess(response: Response, request: Request, { role }: Viewer, services: Services): Response {
  const token = bearerToken(request)
  return token === null || role === null
    ? response
    : endingWith(response, (end) => services.accessWatch.watch(token, role.name, end))
}

/** Whoever reads without a token reads what is public, for as long as it is. */
function endedWhenPrivate(
  response: Response,
  name: string | undefined,
  { role }: Viewer,
  { dataset }: Services,
): Response {
  return role === null && name !== undefined ? endingWith(response, (end) => dataset.whenPrivate(name, end)) : response
}

/** `/v2025-02-19/data/…` and `/vX/…` have a version, `/images/…` has none. */
function splitVersion(pathname: string): { apiVersion: string | null; path: string } {
  const match = /^\/v(1|X|\d{4}-\d{2}-\d{2})(\/.*)$/.exec(pathname)
  if (!match) return { apiVersion: null, path: pathname }
  const [, version = '', path = '/'] = match
  if (version.includes('-') && !isDay(version))
    throw new ApiError(400, 'validationError', `"v${version}" is no API version: give a day, as in v2026-01-31.`)
  return { apiVersion: version, path }
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function viewerOf(request: Request, { accounts }: Services): Viewer {
  const token = bearerToken(request)
  if (token === null) return anonymous
  const viewer = accounts.viewerOf(token)
  if (viewer) return viewer
  throw new ApiError(401, 'sessionNotFoundError', 'Session not found: sign in again, or make a new token.')
}

/** By any endpoint, also those that are open, and whether there is such a dataset or not. */
function noEntry(dataset: string, viewer: Viewer): ApiError {
  return viewer.kind === 'anonymous'
    ? new ApiError(401, 'unauthorizedError', `The dataset "${dataset}" is private: sign in.`)
    : new ApiError(
        403,
        'insufficientPermissionsError',
        `The dataset "${dataset}" holds comments and tasks: they are for people, and for programs that may write everything.`,
      )
}

function refusePrivateDataset(name: string | undefined, viewer: Viewer, { dataset }: Services): void {
  if (name === undefined || readsPrivate(viewer)) return
  const row = dataset.list().find((each) => each.name === name)
  if (row?.visibility === 'private')
    throw new ApiError(401, 'unauthorizedError', `The dataset "${name}" is private: send a token.`)
}
