import type { RouteKind } from './route-kind.ts'
import type { Site } from './site.ts'

/** Answered by the front itself, by whatever name of ours it is asked: whether it can serve readers, and whether it runs. */
const healthPath = '/healthz'
export const livenessPath = '/livez'

export const isOwnHealth = (path: string | undefined): boolean => path === healthPath || path === livenessPath

/** Below it stand the modules of pages, which the front has in memory. */
export const modulesPath = '/m/'

/** The kind of an address, the front's own included. @see SiteRoutes.kindOf */
export function kindOf(site: Pick<Site, 'routes'>, path: string, cookie?: string): RouteKind {
  if (isOwnHealth(path)) return 'health'
  return path.startsWith(modulesPath) ? 'static' : site.routes.kindOf(path, cookie)
}
