import { isChoice } from '../../../lib/finding/requested-page.ts'
import { contentVersionHeader } from '../../../lib/finding/content-version-header.ts'
import { addressBook, addressesPath, type AddressBook } from './address-book.ts'
import type { Breaker } from './breaker.ts'
import { enhancementFor } from '../static/modules.ts'
import { digestOf, encodings, type FinishedPage } from '../answers/finished-page.ts'
import type { PageCache } from './page-cache.ts'
import { publicHtml } from './public-html.ts'
import { fetchWhole } from '../http/fetch-whole.ts'

export interface Renderer {
  /** Where Next listens. `null` while it is starting. */
  readonly next: () => string | null
  /** What shows Next that it is the front who asks. */
  readonly nextHeaders?: Readonly<Record<string, string>>
  /** The public host, which Next sees whatever the reader's request said. */
  readonly host: string
  /** Pages that are kept, or rendered to be. */
  readonly pages: () => PageCache
  readonly breaker: Pick<Breaker, 'watch' | 'watchTrial'>
  /** Runs a rendering when it is its turn. */
  readonly lane: <T>(address: string, render: () => Promise<T>) => Promise<T>
}

/** Longest that a page may take. Milliseconds. */
const timeout = 15_000

/**
 * The answer for an address: the page, where it has moved to, or the page that says that there is nothing. An address
 * below which nothing can be is refused before anything is asked for its content.
 * @param address the path, with the query that `askedOf` left of it
 * @throws when there is no usable answer: then older bytes are served
 */
export async function renderPage(renderer: Renderer, address: string, version: number): Promise<FinishedPage> {
  const [path = ''] = address.split('?')
  if (path === addressesPath) return fetchPage(renderer, address, version)
  const pages = renderer.pages()
  // What was there a moment ago most probably is: its page need not wait for the new list of addresses.
  const last = bookOf(pages.peek(addressesPath))
  const early = last?.mayExist(path) ? await fetchPage(renderer, address, version) : undefined
  if (early && early.status !== 404) return early
  const known = await pages.get(addressesPath)
  const book = bookOf(known)
  if (book?.substitutes.includes(path)) return fetchPage(renderer, path, version)
  if (book === undefined || book.mayExist(path)) {
    const page = early ?? (await fetchPage(renderer, address, version))
    if (page.status !== 404 || book === undefined) return page
  }
  const moved = book.redirect(path)
  if (moved) return moved
  // Next's own 404 is an empty shell for scripts to fill: the site has a finished one.
  const instead = book.instead(path)
  const page = await pages.get(instead.path)
  // Refused by an older list of addresses, it must not count as current: the page may have come since.
  return standIn(page, instead.status, Math.min(page.version, known.version))
}

/**
 * The answer for an address at which nothing can be, without waiting and without keeping anything for it. `undefined` when
 * there may be something, or it is not known now.
 */
export function answerWithoutPage(pages: PageCache, path: string): FinishedPage | undefined {
  const known = pages.current(addressesPath)
  const book = bookOf(known)
  if (!known || !book || book.mayExist(path) || book.substitutes.includes(path)) return undefined
  const moved = book.redirect(path)
  if (moved) return moved
  const instead = book.instead(path)
  const page = pages.current(instead.path)
  return page && standIn(page, instead.status, known.version)
}

/** One object for all addresses at which there is nothing: what is made ready to send of it is made once. */
const standIns = new WeakMap<FinishedPage, FinishedPage>()

function standIn(page: FinishedPage, status: number, version: number): FinishedPage {
  const known = standIns.get(page)
  if (known?.status === status && known.version === version) return known
  const made = { ...page, status, version }
  standIns.set(page, made)
  return made
}

function bookOf(answer: FinishedPage | undefined): AddressBook | undefined {
  return answer?.status === 200 ? addressBook(answer) : undefined
}

/**
 * Has a page rendered and finishes it. Nothing of the reader's request goes along but the address, so that what is kept
 * for everybody cannot depend on anybody. The content version goes along: what the site itself keeps of the content (its
 * index for searching) must not be older than the page.
 *
 * What many will get is packed well at once, which takes 30 milliseconds for a long list: its first readers too should have
 * it in one round trip. What one person chose is packed quickly.
 */
function fetchPage(renderer: Renderer, address: string, version: number): Promise<FinishedPage> {
  const { breaker, lane } = renderer
  const fetch = () => fetchAnswer(renderer, address, version)
  // All others need it, so it waits for none of them; and that it is answered says that all can be again.
  if (address === addressesPath) return breaker.watchTrial(address, fetch)
  return lane(address, () => breaker.watch(address, fetch))
}

async function fetchAnswer(
  { next, nextHeaders, host }: Renderer,
  address: string,
  version: number,
): Promise<FinishedPage> {
  const base = next()
  if (base === null) throw new Error('Next is not running.')
  const renderedAt = Date.now()
  const headers = {
    ...nextHeaders,
    host,
    accept: 'text/html',
    'accept-encoding': 'identity',
    [contentVersionHeader]: String(version),
  }
  const answer = await fetchWhole(base, address, headers, timeout)
  if (answer.status >= 500) throw new Error(`It was answered with ${answer.status}.`)
  const type = answer.headers['content-type'] ?? 'application/octet-stream'
  const { body, hasScript } = finished(type, answer.body, address)
  return {
    status: answer.status,
    headers: { 'content-type': type, ...locationOf(answer.headers.location, host), ...fontOf(answer.headers.link) },
    digest: digestOf(body),
    bodies: await encodings(body, isChoice(address) ? 5 : 10),
    version,
    renderedAt,
    hasScript,
  }
}

function finished(type: string, body: Buffer, address: string): { body: Buffer; hasScript: boolean } {
  if (!type.startsWith('text/html')) return { body, hasScript: false }
  const { html, hasScript } = publicHtml(body.toString('utf8'), (name) => enhancementFor(name, address))
  return { body: Buffer.from(html), hasScript }
}

/** A file of the build: its name changes with its content, so it never has to be asked for again. */
export async function fetchBuildFile(
  { next, nextHeaders, host }: Pick<Renderer, 'next' | 'nextHeaders' | 'host'>,
  path: string,
): Promise<FinishedPage> {
  const base = next()
  if (base === null) throw new Error('Next is not running.')
  const answer = await fetchWhole(base, path, { ...nextHeaders, host, 'accept-encoding': 'identity' }, timeout)
  if (answer.status >= 500) throw new Error(`It was answered with ${answer.status}.`)
  // Style sheets of readers are small, scripts of Studio are not: the best would take them a minute.
  const quality = answer.body.length < 100_000 ? 11 : 9
  return {
    status: answer.status,
    headers: { 'content-type': answer.headers['content-type'] ?? 'application/octet-stream' },
    digest: digestOf(answer.body),
    bodies: await encodings(answer.body, quality),
    version: 0,
    renderedAt: Date.now(),
  }
}

/** Of what Next wants loaded early only the typeface: scripts are cut out, and style sheets stand at the top of the page. */
function fontOf(link: string | string[] | undefined): { link?: string } {
  const hints = [link ?? []].flat().flatMap((line) => line.split(/,\s*(?=<)/))
  const fonts = hints.filter((hint) => /;\s*as="?font\b/.test(hint))
  return fonts.length > 0 ? { link: fonts.join(', ') } : {}
}

/** An address of our own is given as a path: Next does not know whether the reader came by http or https. */
function locationOf(location: string | undefined, host: string): { location?: string } {
  if (location === undefined) return {}
  if (!URL.canParse(location)) return { location }
  const { host: there, pathname, search, hash } = new URL(location)
  return { location: there === host ? `${pathname}${search}${hash}` : location }
}
