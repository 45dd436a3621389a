import { kindOf } from './own-paths.ts'
import type { RouteKind } from './route-kind.ts'
import type { Site } from './site.ts'

/** Longer paths are cut: they are no page of the site. Characters. */
const longest = 120

const namedWhole: ReadonlySet<RouteKind> = new Set([
  'page',
  'data',
  'static',
  'entrance',
  'api',
  'internal',
  'webhook',
  'mail',
])

/**
 * The name of a request target in the log: its path, never its query, which holds what somebody looks for. Of private
 * routes only the first word: the rest may be what lets somebody in.
 */
export function logName(site: Pick<Site, 'routes'>, requestTarget = ''): string {
  const [path = ''] = requestTarget.split(/[?#]/, 1)
  if (namedWhole.has(kindOf(site, path))) return path.slice(0, longest)
  return `/${path.split('/')[1]?.slice(0, longest)}/…`
}
