import { addressBook, addressesPath } from './addresses.ts'
import type { PageCache } from './page-cache.ts'

/** How many pages are rendered at once: readers who come meanwhile must not wait behind them. */
const lanes = 2

/** What machines ask of every site: it must be there when the content API no longer is. */
const forMachines = ['/sitemap.xml', '/robots.txt', '/.well-known/security.txt', '/speculation-rules.json']

const depthOf = (path: string) => path.split('/').length

/**
 * Renders every page that can be read, in the background, so that no reader is the first: where people arrive before what
 * they go on to. Failures are the cache's to tell.
 */
export async function warmUp(pages: PageCache, log: (line: string) => void): Promise<void> {
  const began = Date.now()
  const { paths, substitutes } = addressBook(await pages.get(addressesPath))
  const waiting = paths.toSorted((a, b) => depthOf(a) - depthOf(b))
  let ready = 0
  const tellEvery = Math.max(100, Math.ceil(paths.length / 10))
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await pages.get(new URL(path, 'http://site.invalid').pathname).then(
        () => (ready += 1),
        () => {},
      )
      if (ready % tellEvery === 0 && ready < paths.length) log(`${ready} of ${paths.length} pages are ready`)
    }
  }
  await Promise.all(Array.from({ length: lanes }, work))
  await Promise.allSettled([...substitutes, ...forMachines].map((path) => pages.get(path)))
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  log(`${ready} of ${paths.length} pages are ready (${seconds} s)`)
}
