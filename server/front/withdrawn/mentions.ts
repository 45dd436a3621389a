import type { FinishedPage } from '../answers/finished-page.ts'
import { bytesOf, endDigest, hasOneOf, partAt } from './address-ends.ts'
import type { NewlyWithdrawn } from './withdrawals.ts'

export interface Mentions {
  /** Whether the page at an address is one of those, or below one, or leads there, or shows one of those pictures. */
  isMeant(key: string, page: Pick<FinishedPage, 'bodies' | 'ends'>): boolean
  /** Whether an address is one of those, or below one. */
  isBelow(key: string): boolean
  /** Whether a text leads there. */
  leadsThere(text: string): boolean
  /** The same, or whether it shows one of those pictures. */
  isIn(text: string): boolean
}

/**
 * Says where something that was withdrawn is mentioned.
 * @param filesIn the file names of pictures in a text. @see SitePictures
 *
 * A page that says what its addresses end with is read only where one of them may be meant: all that were kept were unpacked
 * for each withdrawal, which took half a second of what readers wait for. Pages are read once, however many addresses there
 * are: looking for each in each page stopped everybody for 2.7 s where a hundred stories ended together and 4,000 pages were kept.
 */
export function mentions(
  { addresses, pictures }: Pick<NewlyWithdrawn, 'addresses' | 'pictures'>,
  filesIn: (text: string) => Iterable<string>,
): Mentions {
  const all = [...new Set([...addresses].flatMap((path) => [path, encodeURI(path)]))]
  /** The last parts of addresses, by what stands before them: of stories, `/en/stories/` and `/nl/verhalen/`. */
  const folders = new Map<string, Set<string>>()
  const odd: string[] = []
  for (const path of all.map(bytesOf)) {
    const cut = path.lastIndexOf('/') + 1
    const last = path.slice(cut)
    // What holds a letter that ends an address elsewhere, or nothing, is looked for as it is.
    if (cut === 0 || last === '' || partAt(path, cut) !== last) odd.push(path)
    else folders.set(path.slice(0, cut), (folders.get(path.slice(0, cut)) ?? new Set()).add(last))
  }
  const leadsThere = (bytes: string): boolean => {
    for (const [folder, lasts] of folders)
      for (let at = bytes.indexOf(folder); at !== -1; at = bytes.indexOf(folder, at + 1))
        if (lasts.has(partAt(bytes, at + folder.length))) return true
    return odd.some((path) => bytes.includes(path))
  }
  const isIn = (bytes: string): boolean => {
    if (leadsThere(bytes)) return true
    if (pictures.size === 0) return false
    for (const file of filesIn(bytes)) if (pictures.has(file)) return true
    return false
  }
  const wanted = new Set([...[...folders.values()].flatMap((lasts) => [...lasts]), ...pictures].map(endDigest))
  return {
    isMeant(key, { bodies, ends }) {
      if (leadsThere(bytesOf(key))) return true
      if (odd.length === 0 && ends !== undefined && !hasOneOf(ends, wanted)) return false
      return isIn(bodies.identity.toString('latin1'))
    },
    isBelow: (key) => leadsThere(bytesOf(key)),
    leadsThere: (text) => leadsThere(bytesOf(text)),
    isIn: (text) => isIn(bytesOf(text)),
  }
}
