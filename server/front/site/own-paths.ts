import type { RouteKind } from './route-kind.ts'
import type { Site } from './site.ts'

/**
 * Answered by the front itself, by whatever name it is asked: whether it can serve readers (by the name that Kubernetes gives it,
 * and by an older one), whether it runs, and what it counts.
 */
const readinessPaths: ReadonlySet<string> = new Set(['/readyz', '/healthz'])
export const livenessPath = '/livez'
const metricsPath = '/metrics'

const isOwnHealth = (path: string): boolean => readinessPaths.has(path) || path === livenessPath

export const isForOperators = (path: string | undefined): boolean =>
  path !== undefined && (isOwnHealth(path) || path === metricsPath)

/** Below it stand the modules of pages, which the front has in memory. */
export const modulesPath = '/m/'

/** The kind of an address, the front's own included. @see SiteRoutes.kindOf */
export function kindOf(site: Pick<Site, 'routes'>, path: string, cookie?: string): RouteKind {
  if (isOwnHealth(path)) return 'health'
  if (path === metricsPath) return 'metrics'
  return path.startsWith(modulesPath) ? 'static' : site.routes.kindOf(path, cookie)
}
