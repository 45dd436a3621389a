import { setTimeout as pause } from 'node:timers/promises'
import { addressBook, addressesPath, type AddressBook } from './address-book.ts'
import { Refusal } from './breaker.ts'
import { spelling } from '../../../lib/routes/path-finder.ts'
import { kindOf } from '../site/route-kind.ts'
import type { PageCache } from './page-cache.ts'

/** How many pages are rendered at once: readers who come meanwhile must not wait behind them. */
const lanes = 2

/** How often it is asked which pages there are. The first answer after a start takes longest, on a slow machine too long. */
const tries = 60
const betweenTries = 2_000

const depthOf = (path: string) => path.split('/').length

/**
 * Renders every page that can be read, in the background, so that no reader is the first: where people arrive before what
 * they go on to. Failures are the cache's to tell.
 */
export async function warmUp(pages: PageCache, log: (line: string) => void): Promise<void> {
  const began = Date.now()
  const { paths, files, substitutes } = await findAddresses(pages)
  const waiting = paths.toSorted((a, b) => depthOf(a) - depthOf(b))
  let ready = 0
  const tellEvery = Math.max(100, Math.ceil(paths.length / 10))
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await pages.get(spelling(path)).then(
        () => (ready += 1),
        () => {},
      )
      if (ready % tellEvery === 0 && ready < paths.length) log(`${ready} of ${paths.length} pages are ready`)
    }
  }
  await Promise.all(Array.from({ length: lanes }, work))
  // What machines ask of every site must be there when the content API no longer is. Open data is large, and asked for by few.
  const forMachines = files.filter((path) => kindOf(path, undefined) === 'page')
  await Promise.allSettled([...substitutes, ...forMachines].map((path) => pages.get(path)))
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  log(`${ready} of ${paths.length} pages are ready (${seconds} s)`)
}

async function findAddresses(pages: PageCache, left = tries): Promise<AddressBook> {
  try {
    return addressBook(await pages.get(addressesPath))
  } catch (error) {
    if (!(error instanceof Refusal) || left <= 1) throw error
    await pause(betweenTries, undefined, { ref: false })
    return findAddresses(pages, left - 1)
  }
}
