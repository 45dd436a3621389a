import type { Site } from '../../server/front/site/site.ts'
import type { ArchivedAnswer, Ask } from './ask.ts'
import { linksIn } from './links.ts'
import { placeOf, type LeftOut } from './scope.ts'

interface CrawlOptions {
  readonly site: Site
  readonly ask: Ask
  /** Where it begins; everything else is what is led to from there. */
  readonly seeds: readonly string[]
  /** Takes each answer, one after the other, in an order that does not depend on which came first. */
  take(url: string, answer: ArchivedAnswer): Promise<void>
  tell(line: () => string): void
}

/** Asked for at the same time: the site that answers readers has to do with the same content. */
const atOnce = 4

/**
 * Asks for everything that readers can reach, each once.
 * @returns how many addresses were left out, and why
 * @throws whatever asking threw, or taking
 */
export async function crawl({ site, ask, seeds, take, tell }: CrawlOptions): Promise<Record<LeftOut, number>> {
  const waiting: string[] = []
  const seen = new Set<string>()
  const leftOut: Record<LeftOut, Set<string>> = {
    search: new Set(),
    choices: new Set(),
    light: new Set(),
    forms: new Set(),
    work: new Set(),
    notThere: new Set(),
  }
  const note = (url: URL) => {
    const place = placeOf(url, site)
    if (place === null) return
    if ('leftOut' in place) return void leftOut[place.leftOut].add(url.pathname + url.search)
    if (seen.has(place.address)) return
    seen.add(place.address)
    waiting.push(place.address)
  }
  const at = (address: string) => new URL(address, site.siteUrl)
  for (const seed of seeds) note(at(seed))
  let done = 0
  while (waiting.length > 0) {
    const some = waiting.splice(0, atOnce)
    const answers = await Promise.all(some.map(async (address) => ({ address, answer: await ask(address) })))
    for (const { address, answer } of answers) {
      if (answer.status >= 400) {
        leftOut.notThere.add(address)
        continue
      }
      const url = at(address)
      await take(url.href, answer)
      const to = headerOf(answer, 'location')
      if (to !== '' && URL.canParse(to, url.href)) note(new URL(to, url))
      for (const link of linksIn(answer.body, headerOf(answer, 'content-type'), url)) note(link)
    }
    done += some.length
    tell(() => `${done} of ${done + waiting.length} addresses`)
  }
  const counts = Object.entries(leftOut).map(([why, addresses]) => [why, addresses.size])
  return { search: 0, choices: 0, light: 0, forms: 0, work: 0, notThere: 0, ...Object.fromEntries(counts) }
}

/** The value of a header; empty where it is not there. */
function headerOf({ headers }: Pick<ArchivedAnswer, 'headers'>, name: string): string {
  return headers.find(([each]) => each.toLowerCase() === name)?.[1] ?? ''
}
