import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as after } from 'node:timers/promises'
import type { Gate } from '../admission/gate.ts'
import type { FallbackAnswers } from '../answers/fallback-answers.ts'
import { dense, type FinishedPage } from '../answers/finished-page.ts'
import type { SendPage } from '../answers/send-page.ts'
import { messageOf } from '../../../lib/message-of.ts'
import type { OriginClient } from '../http/origin-client.ts'
import { logName } from '../site/log-name.ts'
import type { RequestTarget } from '../site/request-target.ts'
import type { RouteKind } from '../site/route-kind.ts'
import type { Site } from '../site/site.ts'
import { goneAddresses } from '../withdrawn/gone-addresses.ts'
import type { NewlyWithdrawn, Withdrawals } from '../withdrawn/withdrawals.ts'
import { withoutWithdrawn } from '../withdrawn/without-withdrawn.ts'
import { breaker, Refusal, type BreakerOptions } from './breaker.ts'
import { pageFetcher } from './fetch-page.ts'
import { pageCache, type PageCache } from './page-cache.ts'
import type { PageCacheOptions } from './page-cache-options.ts'
import { lightPages } from './light-pages.ts'
import { pageChanges, type PageChangesOptions } from './page-changes.ts'
import { pageHeaders } from './page-headers.ts'
import { renderer } from './render-page.ts'
import { renderingLanes } from './rendering-lanes.ts'
import { soon } from './stand-ins.ts'
import { warmUp } from './warm-up.ts'

/** How long pages may take. What each means, and how long it usually is: `breaker.ts` and `page-cache.ts`. Milliseconds. */
export type PageTimes = Pick<BreakerOptions, 'doubtAfter' | 'slowAfter' | 'tryEvery'> &
  Pick<PageCacheOptions, 'patience' | 'improveAfter'>

export interface PublicPagesOptions {
  readonly site: Site
  readonly ask: OriginClient
  readonly fallback: FallbackAnswers
  readonly send: SendPage
  readonly admits: Gate['admits']
  readonly moduleFor: (name: string, address: string) => string | undefined
  readonly contentVersion: () => number
  readonly changeSince?: PageChangesOptions['changeSince'] | undefined
  readonly hasMajorSince?: PageChangesOptions['hasMajorSince'] | undefined
  /** How many of these tags something changed that has them, after a version. */
  readonly countSince?: ((version: number, tags: Iterable<string>) => number) | undefined
  readonly isFollowed?: (() => boolean) | undefined
  readonly onRecovery?: () => void
  readonly availability?: BreakerOptions['availability']
  readonly otherFront?: OtherFront | undefined
  readonly onKept?: PageCacheOptions['onKept']
  readonly times?: PageTimes | undefined
  readonly now: () => number
  readonly log: (line: string) => void
}

/** Another front of the same site, which has pages rendered for this one and makes them smaller. */
interface OtherFront {
  /** A page as it is now. @throws when there is no usable answer */
  readonly pageAt: (address: string) => Promise<FinishedPage>
}

/** The pages that are kept, for who keeps them longer than this process lives. */
export type KeptPages = Pick<PageCache, 'adopt' | 'keys' | 'peek' | 'isCurrent'>

/** How long it is looked whether there is any content. Milliseconds. */
const longestLook = 2_000

/** Finished pages for readers, from memory. */
export function publicPages(options: PublicPagesOptions) {
  const { site, ask, fallback, send, admits, moduleFor, contentVersion, times = {}, now, log } = options
  const { changeSince = () => 'major', hasMajorSince = () => true, countSince = () => 0, isFollowed } = options
  const { onRecovery = () => {}, otherFront } = options
  const { addresses } = site
  const { host } = new URL(site.siteUrl)
  const answers = breaker({
    ...times,
    availability: options.availability,
    onChange(isOpen) {
      log(isOpen ? 'pages get no answer: those that are kept are served' : 'pages are answered again')
      if (!isOpen) onRecovery()
    },
  })
  const isKept = (address: string) => pages.peek(address) !== undefined
  const changedIn = (address: string) => {
    const known = pages.peek(address)
    return known?.dependencies ? countSince(known.version, known.dependencies.tags.split(' ')) : 0
  }
  const { lane, waiting } = renderingLanes(isKept, addresses.isRare, changedIn, now)
  const { render, withoutPage, addressBook } = renderer({
    addresses,
    fetchPage: otherFront?.pageAt ?? pageFetcher({ site, ask, host, moduleFor, isKept, now }),
    pages: () => pages,
    breaker: answers,
    lane,
  })
  const pages: PageCache = pageCache({
    ...times,
    render,
    breaker: answers,
    isRare: addresses.isRare,
    // By these it is decided what is there at all.
    mayBeStale: (key) => key !== addresses.listPath && key !== addresses.sharedValuesPath,
    version: contentVersion,
    changeOf: pageChanges({
      version: contentVersion,
      changeSince,
      hasMajorSince,
      latestValues: () => pages.peek(addresses.sharedValuesPath),
      hasWords: site.dependencies.hasWords,
    }),
    movedAt: () => pages.peek(addresses.sharedValuesPath)?.renderedAt ?? -Infinity,
    ...(isFollowed && { isFollowed }),
    now,
    ...(!otherFront && { improve: dense }),
    onKept: options.onKept,
    onFailure(path, error) {
      if (!(error instanceof Refusal)) log(`${logName(site, path)} could not be rendered: ${messageOf(error)}`)
    },
  })
  answers.tryWith(() => pages.renew(addresses.listPath))
  const gone = goneAddresses()
  /** As of which content version it was known what is withdrawn. */
  let knownAsOf = 0
  const light = lightPages(site)
  // Known here, it is said at once; the site, which may know of something newer at this address, is asked all the same.
  const goneOr = (address: string): Promise<FinishedPage> => {
    const instead = pages.peek(addresses.substitute(410, address))
    const real = pages.get(address)
    if (!instead) return real
    const said = { ...instead, status: 410 }
    return Promise.race([real.catch(() => said), after(soon, said, { ref: false })])
  }
  const headersOf = pageHeaders(site)
  const refusalHeaders = headersOf('page', false, {}, 'whole')

  return {
    revalidate: pages.revalidate,
    /** How many pages wait to be rendered, by lane. */
    waiting,
    size: pages.size,
    newest: pages.newest,
    kept: { adopt: pages.adopt, keys: pages.keys, peek: pages.peek, isCurrent: pages.isCurrent } satisfies KeptPages,
    warmUp: () => warmUp({ site, pages, addressBook, tryEvery: times.tryEvery, now, log }),
    /**
     * Has what many pages show parts of worked out again, where it may have changed.
     * @throws when what there is may not be that of the newest content
     */
    async renewSharedValues(): Promise<void> {
      const wanted = contentVersion()
      const { version } = await pages.get(addresses.sharedValuesPath)
      if (version < wanted && !pages.current(addresses.sharedValuesPath))
        throw new Error('The shared values are those of older content.')
    },
    /** Whether readers get pages: home and the list of addresses are kept, or the content can be reached to make them of. */
    async isAnswering(): Promise<boolean> {
      const needed = [addresses.listPath, ...addresses.homes]
      if (needed.every((path) => pages.peek(path)?.status === 200)) return true
      // A home page that nobody has published yet is known not to be there.
      const made = Promise.all(needed.map((path) => pages.get(path))).then(
        ([list]) => list?.status === 200,
        () => false,
      )
      return Promise.race([made, after(longestLook, false, { ref: false })])
    },
    /**
     * Drops what shows something that was withdrawn, so that no failure can bring it to light again.
     * @param added what was not withdrawn before
     * @param version of the content, as of which all this is withdrawn
     */
    forget(added: NewlyWithdrawn, all: Withdrawals, version = contentVersion()): void {
      gone.replace(all.gone)
      light.clear()
      const before = knownAsOf
      knownAsOf = version
      if (added.addresses.size + added.pictures.size + added.copies.size === 0) return
      const leftOf = withoutWithdrawn(added, {
        filesIn: site.pictures.filesIn,
        pageAt: pages.peek,
        wasCurrent: ({ version: made, dependencies }) =>
          dependencies !== undefined && changeSince(made, dependencies.tags.split(' '), before) !== 'major',
        version,
      })
      const isCopy = (key: string) => added.copies.size > 0 && added.copies.has(addresses.normalise(key))
      // Nobody gets the list of addresses: without the last one, each page that is rendered would wait for the next.
      pages.forget((key, page) => (key === addresses.listPath ? page : isCopy(key) ? undefined : leftOf(key, page)))
    },
    answer(
      request: IncomingMessage,
      response: ServerResponse,
      { page: requested }: RequestTarget,
      kind: RouteKind,
    ): Promise<void> | void {
      if ('refusal' in requested) return fallback.send(request, response, requested.refusal, 'page', refusalHeaders)
      const { path, isSearch, isLight } = requested
      const address = path + requested.query
      let isAdmitted = false
      const isLetIn = () => (isAdmitted ||= admits(request, response, 'page', kind))
      const give = (page: FinishedPage) => {
        const form = light.formOf(page, isLight, request.headers['save-data'] === 'on')
        if (!light.isMade(page, form) && !isLetIn()) return
        send(request, response, light.inForm(page, form, address), headersOf(kind, isSearch, page, form))
      }
      const current = pages.current(address)
      if (current) return give(current)
      const normal = addresses.normalise(path)
      const isGone = gone.has(normal)
      const refusal = isGone ? undefined : withoutPage(path)
      if (refusal) return give(refusal)
      // What somebody has read before is renewed once for all who ask; so is what a withdrawal has made forgotten.
      const isShared = isKept(address) || (!addresses.isRare(address) && pages.isUnderWay(address))
      if (!isShared && !isLetIn()) return
      if (isGone) return goneOr(address).then(give)
      return gone.unlessGone(normal, pages.get(address), () => goneOr(address)).then(give)
    },
  }
}
