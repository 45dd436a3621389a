import type { FinishedPage } from '../answers/finished-page.ts'
import type { Withdrawals } from './withdrawals.ts'

/** Bytes as text of one letter for each: only equality is of interest. */
const bytesOf = (text: string) => Buffer.from(text).toString('latin1')

/**
 * Says for a kept page whether it is one of those addresses, or below one, or leads there, or shows one of those pictures.
 * @param filesIn the file names of pictures in a text. @see SitePictures
 *
 * Pages are read once, however many addresses there are: looking for each in each page stopped everybody for 2.7 s where a
 * hundred stories ended together and 4,000 pages were kept.
 */
export function mentions(
  { addresses, pictures }: Withdrawals,
  filesIn: (text: string) => Iterable<string>,
): (key: string, page: Pick<FinishedPage, 'bodies'>) => boolean {
  // What ends one part of an address in a page, a feed, a table or JSON. A full stop after it ends a sentence.
  const part = /[^\s"'<>?#&/\\(),;]*/uy
  const all = [...new Set([...addresses].flatMap((path) => [path, encodeURI(path)]))]
  /** The last parts of addresses, by what stands before them: of stories, `/en/stories/` and `/nl/verhalen/`. */
  const folders = new Map<string, Set<string>>()
  const odd: string[] = []
  for (const path of all.map(bytesOf)) {
    const cut = path.lastIndexOf('/') + 1
    const last = path.slice(cut)
    part.lastIndex = 0
    // What holds a letter that ends an address elsewhere, or nothing, is looked for as it is.
    if (cut === 0 || last === '' || last.endsWith('.') || part.exec(last)?.[0] !== last) odd.push(path)
    else folders.set(path.slice(0, cut), (folders.get(path.slice(0, cut)) ?? new Set()).add(last))
  }
  const leadsThere = (text: string): boolean => {
    for (const [folder, lasts] of folders)
      for (let at = text.indexOf(folder); at !== -1; at = text.indexOf(folder, at + 1)) {
        part.lastIndex = at + folder.length
        const found = part.exec(text)?.[0] ?? ''
        if (lasts.has(found) || lasts.has(found.replace(/\.+$/u, ''))) return true
      }
    return odd.some((path) => text.includes(path))
  }
  return (key, { bodies }) => {
    if (leadsThere(bytesOf(key))) return true
    const text = bodies.identity.toString('latin1')
    if (leadsThere(text)) return true
    if (pictures.size === 0) return false
    for (const file of filesIn(text)) if (pictures.has(file)) return true
    return false
  }
}
