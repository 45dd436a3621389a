/**
 * What a request is about, which decides who answers it, whether the answer is kept and which policy it gets. The site says
 * which addresses are of which kind.
 *
 * - `page`: for readers; finished bytes from the page cache, no script
 * - `data`: the same for programs, on other sites too
 * - `entrance`: answered by the origin each time, since it depends on the reader's languages
 * - `static`: files with a hash in their name: those of the origin's build, and the modules that pages ask for
 * - `draft`, `review`, `editor`: private routes of people at work; never kept, their scripts allowed
 * - `api`: requests that the origin takes from people at work
 * - `internal`: between the origin and the front; from outside there is nothing
 * - `webhook`: where it is reported that content changed
 * - `mail`: where the editor asks that something is sent by mail
 * - `content`: the content API
 * - `picture`: pictures in the sizes that pages ask for
 * - `health`: answered by the front itself
 * - `metrics`: the same, for whoever watches the site
 * - `status`: the same, for administrators at work
 */
export type RouteKind =
  | 'page'
  | 'data'
  | 'entrance'
  | 'static'
  | 'draft'
  | 'review'
  | 'editor'
  | 'api'
  | 'internal'
  | 'webhook'
  | 'mail'
  | 'content'
  | 'picture'
  | 'health'
  | 'metrics'
  | 'status'

const reading = ['GET', 'HEAD']

/** Methods by kind, where there are more than to read. A content API refuses in its own words what it does not have. */
const methods: Partial<Record<RouteKind, readonly string[]>> = {
  content: [...reading, 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  api: [...reading, 'POST'],

  internal: [...reading, 'POST'],
}

/** @param takesForm whether forms are sent to this very address, of a kind that is only read elsewhere */
export function methodsOf(kind: RouteKind, takesForm = false): readonly string[] {
  return methods[kind] ?? (takesForm ? [...reading, 'POST'] : reading)
}

/** Whether scripts of the origin run on pages of this kind, by a nonce. */
export function mayHydrate(kind: RouteKind): boolean {
  return kind === 'editor' || kind === 'draft'
}
