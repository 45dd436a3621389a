import { isForPrograms } from '../../../lib/routes/machines.ts'

/**
 * What a request is about, which decides who answers it, whether the answer is kept and which policy it gets.
 *
 * - `page`: for readers; finished bytes from the page cache, no script
 * - `data`: the same for programs, on other sites too
 * - `entrance`: `/`, whose answer depends on the reader's languages
 * - `static`: files with a hash in their name: Next's own, and below `/m/` the modules that pages ask for
 * - `draft`, `review`, `studio`: people at work; never kept, React allowed
 * - `api`: route handlers of the site
 * - `lake`: the embedded content lake
 * - `media`: pictures in the sizes that pages ask for
 * - `health`: answered by the front itself
 */
export type Kind =
  | 'page'
  | 'data'
  | 'entrance'
  | 'static'
  | 'draft'
  | 'review'
  | 'studio'
  | 'api'
  | 'lake'
  | 'media'
  | 'health'

const reading = ['GET', 'HEAD']

/** What may be asked for, by kind: what who answers it knows. The lake refuses in its own words what it does not have. */
const methods: Partial<Record<Kind, readonly string[]>> = {
  lake: [...reading, 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  // Presentation's bar sends its choice.
  api: [...reading, 'POST'],
}

export function methodsOf(kind: Kind): readonly string[] {
  return methods[kind] ?? reading
}

/** Kinds that have a folder of addresses of their own. */
const folders = ['lake', 'studio', 'review', 'draft', 'api', 'media'] as const

/** Next's draft cookie. It only decides that a request is passed on; whether it is valid, Next and the page judge. */
const draftCookie = /(?:^|;\s*)__prerender_bypass=/

/**
 * @param path the path of the address, without its query
 * @param cookie the `Cookie` header
 */
export function kindOf(path: string, cookie: string | undefined): Kind {
  if (path.startsWith('/api/v1/')) return 'data'
  const [, first = ''] = path.split('/')
  const folder = folders.find((each) => each === first)
  if (folder) return folder
  if (first === '_next' || first === 'm') return 'static'
  if (path === '/healthz') return 'health'
  if (draftCookie.test(cookie ?? '') && !isForPrograms(path)) return 'draft'
  return path === '/' ? 'entrance' : 'page'
}
