import { setTimeout as after } from 'node:timers/promises'
import type { FinishedPage } from '../answers/finished-page.ts'
import type { SiteAddresses } from '../site/site.ts'
import { addressBooks, type AddressBook } from './address-book.ts'
import type { Breaker } from './breaker.ts'
import type { PageCache } from './page-cache.ts'
import type { RenderingLane } from './rendering-lanes.ts'
import type { RenderingTurn } from './renderings.ts'
import { soon, standIns } from './stand-ins.ts'

export interface RendererOptions {
  readonly addresses: SiteAddresses
  /** Has a page rendered. @see pageFetcher */
  readonly fetchPage: (address: string, version: number) => Promise<FinishedPage>
  /** Pages that are kept, or rendered to be. */
  readonly pages: () => PageCache
  readonly breaker: Pick<Breaker, 'watch' | 'watchTrial'>
  readonly lane: RenderingLane
}

export interface Renderer {
  /**
   * The answer for an address: the page, where it has moved to, or the page that says that there is nothing. An address
   * below which nothing can be is refused before anything is asked for its content.
   * @param address the path, with the query that `SiteAddresses.request` left of it
   * @param turn told when the page waits for others, and when it no longer does
   * @throws when there is no usable answer: then older bytes are served
   */
  render(address: string, version: number, turn: RenderingTurn): Promise<FinishedPage>
  /**
   * The answer for an address at which nothing can be, without waiting and without keeping anything for it. `undefined`
   * when there may be something, or it is not known now.
   */
  withoutPage(path: string): FinishedPage | undefined
  /** What the origin last said of its addresses. @throws when there is no list, and none can be had */
  addressBook(): Promise<AddressBook | undefined>
}

/** @see Renderer */
export function renderer({ addresses, fetchPage, pages, breaker, lane }: RendererOptions): Renderer {
  const { listPath, sharedValuesPath, substitutes } = addresses
  const bookOf = addressBooks(addresses)
  const standIn = standIns()
  const fetch = (address: string, version: number, turn: RenderingTurn) => {
    // All others need the list, so it waits for none of them; and that it is answered says that all can be again.
    if (address === listPath) return breaker.watchTrial(address, () => fetchPage(address, version))
    // By these it is known which pages need not be made anew: behind those that wait, they came seconds late.
    if (address === sharedValuesPath) return breaker.watch(address, () => fetchPage(address, version))
    turn.wait()
    return lane(address, () => {
      const newest = turn.begin()
      return breaker.watch(address, () => fetchPage(address, newest))
    })
  }
  // It says that there is nothing, whatever else has changed since it was rendered.
  const promptly = (path: string): Promise<FinishedPage> => {
    const real = pages().get(path)
    const older = pages().peek(path)
    return older ? Promise.race([real.catch(() => older), after(soon, older, { ref: false })]) : real
  }
  return {
    async render(address, version, turn) {
      const [path = ''] = address.split('?')
      if (path === listPath || path === sharedValuesPath) return fetch(address, version, turn)
      // What was there a moment ago most probably is: its page need not wait for the new list of addresses.
      const last = bookOf(pages().peek(listPath))
      const early = last?.mayExist(path) ? await fetch(address, version, turn) : undefined
      if (early && early.status !== 404) return early
      const known = await pages().get(listPath)
      const book = bookOf(known)
      if (book && substitutes.includes(path)) return fetch(path, version, turn)
      if (book === undefined) return early ?? fetch(address, version, turn)
      const isListed = book.mayExist(path)
      // A list that could not be renewed in time says nothing of what is new.
      const isOld = known.version < version && pages().current(listPath) !== known
      const orNothing = (error: unknown) => {
        if (isListed) throw error
      }
      const found = early ?? (isListed || isOld ? await fetch(address, version, turn).catch(orNothing) : undefined)
      if (found && found.status !== 404) return found
      const moved = book.redirect(path)
      if (moved) return moved
      // The origin's own 404 may be an empty shell for scripts to fill: the site has a finished one.
      const instead = book.substitute(path)
      const page = await promptly(instead.path)
      // Refused by an older list of addresses, it must not count as current: the page may have come since.
      const asOf = (key: string, made: FinishedPage) => (pages().current(key) === made ? version : made.version)
      return standIn(page, instead.status, Math.min(asOf(instead.path, page), asOf(listPath, known)))
    },
    withoutPage(path) {
      const known = pages().current(listPath)
      const book = bookOf(known)
      if (!known || !book || book.mayExist(path) || substitutes.includes(path)) return undefined
      const moved = book.redirect(path)
      if (moved) return moved
      const instead = book.substitute(path)
      const page = pages().current(instead.path)
      return page && standIn(page, instead.status, known.version)
    },
    addressBook: async () => bookOf(await pages().get(listPath)),
  }
}
