import { addressBook, addressesPath } from './addresses.ts'
import type { PageCache } from './page-cache.ts'

/** How many pages are rendered at once: readers who come meanwhile must not wait behind them. */
const lanes = 2

/** Renders every page that can be read, in the background, so that no reader is the first. Failures are the cache's to tell. */
export async function warmUp(pages: PageCache, log: (line: string) => void): Promise<void> {
  const began = Date.now()
  const { paths } = addressBook(await pages.get(addressesPath))
  const waiting = [...paths]
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
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  log(`${ready} of ${paths.length} pages are ready (${seconds} s)`)
}
