import type { RouteKind } from './route-kind.ts'
import type { Site } from './site.ts'

/** Answered by the front itself, by whatever name of ours it is asked. */
export const healthPath = '/healthz'

/** Below it stand the modules of pages, which the front has in memory. */
export const modulesPath = '/m/'

/** The kind of an address, the front's own included. @see SiteRoutes.kindOf */
export function kindOf(site: Pick<Site, 'routes'>, path: string, cookie?: string): RouteKind {
  if (path === healthPath) return 'health'
  return path.startsWith(modulesPath) ? 'static' : site.routes.kindOf(path, cookie)
}
