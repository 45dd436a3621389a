import { digestOf, type FinishedPage } from '../answers/finished-page.ts'
import { packedWhenAsked } from '../answers/packed-when-asked.ts'
import { addressEnds, bytesOf } from './address-ends.ts'
import { cutOutOfHtml, cutOutOfXml } from './cut-out.ts'
import { mentions } from './mentions.ts'
import { hasTitle, titleLetters } from './titles.ts'
import type { NewlyWithdrawn } from './withdrawals.ts'

/** What is left of a page when something was withdrawn: itself, less, or nothing that may be given to anybody. */
export type LeftOf = (key: string, page: FinishedPage) => FinishedPage | undefined

export interface WithoutWithdrawnOptions {
  /** The file names of pictures in a text. @see SitePictures */
  readonly filesIn: (text: string) => Iterable<string>
  /** The page that is kept for an address, as it was before. */
  readonly pageAt: (path: string) => FinishedPage | undefined
  /** Whether a page was what it should be before something was withdrawn. */
  readonly wasCurrent: (page: FinishedPage) => boolean
  /** The content version as of which this is what is withdrawn. */
  readonly version: number
}

/** So many pages are cut at most: each takes some five milliseconds when it is read next, in which everybody waits. */
const mostCut = 300

/**
 * Takes what was withdrawn out of kept pages. What leads to a story stands in entries, which can be cut out; so a list need not be
 * rendered anew, and nobody waits, before it shows the story no longer. It is rendered anew all the same: what else follows, such as
 * the number of stories, is not cut.
 *
 * A page from which it cannot be cut goes: where something leads there that is no entry, where the title of what was withdrawn is
 * not known, stands elsewhere on the page or is nothing but a common word, and where one of its pictures is left.
 */
export function withoutWithdrawn(
  added: Pick<NewlyWithdrawn, 'addresses' | 'pictures'>,
  { filesIn, pageAt, wasCurrent, version }: WithoutWithdrawnOptions,
): LeftOf {
  const found = mentions(added, filesIn)
  const titles = new Set<string>()
  const nameless = new Set<string>()
  for (const path of added.addresses) {
    const page = pageAt(path)
    // What it was called before it was called otherwise is not what stands elsewhere.
    const title = page && wasCurrent(page) ? titleLetters(page.bodies.identity.toString('utf8')) : undefined
    if (title === undefined) nameless.add(path)
    else titles.add(title)
  }
  const foundNameless = mentions({ addresses: nameless, pictures: new Set() }, filesIn)
  let cuts = 0

  const cutOut = (type: string, text: string): string | undefined => {
    if (type.startsWith('text/html')) return cutOutOfHtml(text, found.leadsThere)
    return /[/+]xml\b/u.test(type) ? cutOutOfXml(text, found.leadsThere) : undefined
  }
  return (key, page) => {
    if (!found.isMeant(key, page)) return page
    if (found.isBelow(key) || cuts >= mostCut || !wasCurrent(page)) return undefined
    const before = page.bodies.identity.toString('utf8')
    if (nameless.size > 0 && foundNameless.leadsThere(before)) return undefined
    cuts += 1
    const text = cutOut(page.headers['content-type'] ?? '', before)
    if (text === undefined || found.isIn(text) || hasTitle(text, titles)) return undefined
    const body = Buffer.from(text)
    return {
      ...page,
      digest: digestOf(body),
      bodies: packedWhenAsked(body),
      ends: addressEnds(bytesOf(text), filesIn),
      version,
      isCut: true,
      isDense: true,
    }
  }
}
