import { digestOf, type FinishedPage } from '../answers/finished-page.ts'
import { unsent } from '../answers/encodings.ts'
import { packed } from '../answers/packed-body.ts'
import type { OriginAnswer, OriginClient } from '../http/origin-client.ts'
import type { PageDependencies } from '../site/page-dependencies.ts'
import type { Site } from '../site/site.ts'
import { addressEnds } from '../withdrawn/address-ends.ts'
import { headersToKeep } from './headers-to-keep.ts'
import { publicHtml } from './public-html.ts'

export interface FetchPageOptions {
  readonly site: Pick<Site, 'addresses' | 'contentVersionHeader' | 'dependencies' | 'pictures'>
  readonly ask: OriginClient
  /** The public host: a redirect to it is given as a path. */
  readonly host: string
  /** The address of a module that may run on the page at an address. */
  readonly moduleFor: (name: string, address: string) => string | undefined
  /** Whether there is an older rendering of the page at an address. */
  readonly isKept: (address: string) => boolean
  readonly now: () => number
}

/** After a change the pages that it made others come together. */
const manyAgain = 3

/** So many at once are no longer a reader or two beside the rendering of all after a start, which takes two at once. */
const many = 5

/**
 * Has a page rendered and finishes it. Nothing of the reader's request goes along but the address, so that what is kept
 * for everybody cannot depend on anybody. The content version goes along: what the site itself keeps of the content (its
 * index for searching) must not be older than the page.
 * @throws when there is no usable answer
 */
export function pageFetcher({ site, ask, host, moduleFor, isKept, now }: FetchPageOptions) {
  // Each front counts for itself, and begins again when it is started again: equal numbers of two mean nothing.
  const instance = crypto.randomUUID()
  let inWork = 0
  const fetchPage = async (address: string, version: number): Promise<FinishedPage> => {
    const renderedAt = now()
    // What the front asks for itself, and nobody gets: there is nothing to be made smaller, now or later.
    const isOwn = [site.addresses.listPath, site.addresses.sharedValuesPath].includes(address)
    const answer = await ask(address, { accept: 'text/html', [site.contentVersionHeader]: `${instance} ${version}` })
    const type = answer.headers['content-type'] ?? 'application/octet-stream'
    const { html, hasScript } = type.startsWith('text/html')
      ? publicHtml(answer.body.toString('utf8'), (name) => moduleFor(name, address))
      : { html: null, hasScript: false }
    const dependencies = dependenciesOf(answer, site.dependencies)
    const body = html === null ? answer.body : Buffer.from(html)
    // To pack them well takes longer than to render them, and can be done when all are there.
    const isQuick = site.addresses.isRare(address) || inWork >= (isKept(address) ? manyAgain : many)
    return {
      status: answer.status,
      headers: { 'content-type': type, ...headersToKeep(answer.headers, host) },
      digest: digestOf(body),
      ends: isOwn ? undefined : addressEnds(body.toString('latin1'), site.pictures.filesIn),
      ...(isOwn ? { bodies: unsent(body), isDense: true } : await packed(body, isQuick)),
      version,
      renderedAt,
      hasScript,
      dependencies,
    }
  }
  return async (address: string, version: number): Promise<FinishedPage> => {
    inWork += 1
    try {
      return await fetchPage(address, version)
    } finally {
      inWork -= 1
    }
  }
}

/** It comes after the body, where the body was sent before all was known. */
function dependenciesOf(
  { headers, trailers }: OriginAnswer,
  { header, read }: Site['dependencies'],
): PageDependencies | undefined {
  const text = trailers[header] ?? headers[header]
  return typeof text === 'string' ? read(text) : undefined
}
