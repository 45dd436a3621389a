import { setTimeout as pause } from 'node:timers/promises'
import { kindOf } from '../site/own-paths.ts'
import type { Site } from '../site/site.ts'
import type { AddressBook } from './address-book.ts'
import { Refusal } from './breaker.ts'
import type { PageCache } from './page-cache.ts'

/** How many pages are rendered at once: readers who come meanwhile must not wait behind them. */
const lanes = 2

/** How often it is asked which pages there are. The first answer after a start takes longest, on a slow machine too long. */
const tries = 60

const depthOf = (path: string) => path.split('/').length

export interface WarmUpOptions {
  readonly site: Pick<Site, 'addresses' | 'routes'>
  readonly pages: Pick<PageCache, 'get'>
  readonly addressBook: () => Promise<AddressBook | undefined>
  /** Pause before it is asked again which pages there are. Milliseconds. */
  readonly tryEvery?: number | undefined
  readonly now: () => number
  readonly log: (line: string) => void
}

/**
 * Renders every page that can be read, in the background, so that no reader is the first: where people arrive before what
 * they go on to. Failures are the cache's to report.
 * @throws when the origin gives no list of its addresses
 */
export async function warmUp(options: WarmUpOptions): Promise<void> {
  const { site, pages, addressBook, tryEvery = 2_000, now, log } = options
  const began = now()
  const { paths, files } = await findAddresses(addressBook, tryEvery)
  const inOrder = paths.toSorted((a, b) => depthOf(a) - depthOf(b))
  const homes = inOrder.filter((path) => site.addresses.homes.includes(path))
  const others = inOrder.filter((path) => !site.addresses.homes.includes(path))
  let ready = 0
  const reportEvery = Math.max(100, Math.ceil(paths.length / 10))
  const work = async (waiting: string[]) => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await pages.get(site.addresses.spell(path)).then(
        () => (ready += 1),
        () => {},
      )
      if (ready % reportEvery === 0 && ready < paths.length) log(`${ready} of ${paths.length} pages are ready`)
    }
  }
  const renderAll = (waiting: string[]) => Promise.all(Array.from({ length: lanes }, () => work(waiting)))
  await renderAll(homes)
  // Before all other pages: what takes the place of one that is withdrawn must be there by then.
  await Promise.allSettled(site.addresses.substitutes.map((path) => pages.get(path)))
  await renderAll(others)
  // What machines ask of every site must be there when the content API no longer is. Open data is large, and asked for by few.
  const forMachines = files.filter((path) => kindOf(site, path) === 'page')
  const rest = [...forMachines, ...site.addresses.slowAtFirst]
  await Promise.allSettled(rest.map((path) => pages.get(path)))
  const seconds = ((now() - began) / 1000).toFixed(1)
  log(`${ready} of ${paths.length} pages are ready (${seconds} s)`)
}

async function findAddresses(
  addressBook: WarmUpOptions['addressBook'],
  tryEvery: number,
  left = tries,
): Promise<AddressBook> {
  try {
    const book = await addressBook()
    if (book) return book
    throw new Error('The origin gives no list of its addresses.')
  } catch (error) {
    if (left <= 1) throw error
    await pause(tryEvery, undefined, { ref: false })
    // A refusal costs nothing: while it is known that nothing answers, nobody has asked.
    return findAddresses(addressBook, tryEvery, error instanceof Refusal ? left : left - 1)
  }
}
