import { digestOf, encodings, type FinishedPage } from './finished-page.ts'
import { withoutScripts } from './public-html.ts'
import { redirected } from './redirects.ts'
import { fetchWhole } from './upstream.ts'

export interface Renderer {
  /** Where Next listens. `null` while it is starting. */
  readonly next: () => string | null
  /** The public host, which Next sees whatever the reader's request said. */
  readonly host: string
  /** The site's old addresses, as it answers them. */
  readonly redirects: () => Promise<FinishedPage>
}

/** Longest that a page may take. Milliseconds. */
const timeout = 15_000

/**
 * Has a page rendered and finishes it. Nothing of the reader's request goes along but the path, so that what is kept for
 * everybody cannot depend on anybody.
 * @throws when there is no usable answer: then older bytes are served
 */
export async function renderPage(renderer: Renderer, path: string, version: number): Promise<FinishedPage> {
  const { next, host } = renderer
  const base = next()
  if (base === null) throw new Error('Next is not running.')
  const renderedAt = Date.now()
  const answer = await fetchWhole(base, path, { host, accept: 'text/html', 'accept-encoding': 'identity' }, timeout)
  if (answer.status >= 500) throw new Error(`${path} was answered with ${answer.status}.`)
  const type = answer.headers['content-type'] ?? 'application/octet-stream'
  const isHtml = type.startsWith('text/html')
  if (answer.status === 404 && isHtml) {
    const moved = await redirected(await renderer.redirects(), path)
    if (moved) return moved
  }
  // Next's own 404 is an empty shell for scripts to fill: the site has a finished one, for the first word of the address.
  const [, first = ''] = path.split(/[/?]/)
  if (answer.status === 404 && isHtml && first !== '404') {
    const instead = await renderPage(renderer, `/404/${encodeURIComponent(first)}`, version)
    return { ...instead, status: 404 }
  }
  const body = isHtml ? Buffer.from(withoutScripts(answer.body.toString('utf8'))) : answer.body
  return {
    status: answer.status,
    headers: { 'content-type': type, ...locationOf(answer.headers.location, host) },
    digest: digestOf(body),
    bodies: await encodings(body),
    version,
    renderedAt,
  }
}

/** A file of the build: its name changes with its content, so it never has to be asked for again. */
export async function fetchBuildFile(
  { next, host }: Pick<Renderer, 'next' | 'host'>,
  path: string,
): Promise<FinishedPage> {
  const base = next()
  if (base === null) throw new Error('Next is not running.')
  const answer = await fetchWhole(base, path, { host, 'accept-encoding': 'identity' }, timeout)
  if (answer.status >= 500) throw new Error(`${path} was answered with ${answer.status}.`)
  return {
    status: answer.status,
    headers: { 'content-type': answer.headers['content-type'] ?? 'application/octet-stream' },
    digest: digestOf(answer.body),
    bodies: await encodings(answer.body),
    version: 0,
    renderedAt: Date.now(),
  }
}

/** An address of our own is given as a path: Next does not know whether the reader came by http or https. */
function locationOf(location: string | undefined, host: string): { location?: string } {
  if (location === undefined) return {}
  if (!URL.canParse(location)) return { location }
  const { host: there, pathname, search, hash } = new URL(location)
  return { location: there === host ? `${pathname}${search}${hash}` : location }
}
