import { mayManage, mayWrite, writesAllOf } from '../auth/grants.ts'
import { ApiError } from '../protocol/api-error.ts'
import type { Access, Route } from './call.ts'
import type { Viewer } from '../auth/viewer.ts'

export interface Match {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

/**
 * Finds the route of a request.
 * @throws ApiError 404 for an endpoint that is not supported, 405 for a method that it does not have
 */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match {
  const given = path.split('/')
  const fitting = routes.flatMap((route) => {
    const params = matchPattern(partsOf(route.pattern), given)
    return params ? [{ route, params }] : []
  })
  const match = fitting.find(({ route }) => route.method === method || (method === 'HEAD' && route.method === 'GET'))
  if (match) return match
  if (fitting.length > 0) throw new ApiError(405, 'methodNotAllowed', `${path} does not take ${method}.`)
  throw new ApiError(404, 'notSupported', `This content lake does not support ${method} ${path}.`)
}

/** Of each of some hundred patterns, which every request is held against. */
const known = new Map<string, readonly string[]>()

function partsOf(pattern: string): readonly string[] {
  const parts = known.get(pattern) ?? pattern.split('/')
  known.set(pattern, parts)
  return parts
}

function matchPattern(wanted: readonly string[], given: readonly string[]): Record<string, string> | null {
  const params: Record<string, string> = {}
  for (const [place, part] of wanted.entries()) {
    if (part.startsWith('*')) {
      params[part.slice(1)] = given.slice(place).map(decode).join('/')
      return params
    }
    const value = given[place]
    if (value === undefined) return null
    if (part.startsWith(':')) params[part.slice(1)] = decode(value)
    else if (part !== value) return null
  }
  return given.length === wanted.length ? params : null
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new ApiError(400, 'validationError', 'The address is not properly encoded.')
  }
}

/**
 * @param dataset the one that is asked, if any
 * @throws ApiError 401 when a sign-in is missing, 403 when the role does not reach
 */
export function refuseWithoutAccess(access: Access, viewer: Viewer, dataset = ''): void {
  if (access === 'anyone') return
  if (viewer.kind === 'anonymous')
    throw new ApiError(401, 'unauthorizedError', 'Sign in, or send a token: this needs one.')
  if (access === 'writer' && !mayWrite(viewer) && !writesAllOf(viewer, dataset))
    throw new ApiError(
      403,
      'insufficientPermissionsError',
      `The role ${viewer.role?.name} may read but not change content.`,
    )
  if (access === 'administrator' && !mayManage(viewer))
    throw new ApiError(403, 'insufficientPermissionsError', 'Only an administrator may do this.')
}
