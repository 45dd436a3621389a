import { piecesIn, wordsOf } from './words-in.ts'

/** Says whether a body names one of those titles, ids or last parts of addresses. */
export type NamesSome = (body: Buffer, type: string) => boolean

/** A title of fewer words is a word that other texts have as well: it counts only where it stands alone. */
const wordsOfLong = 3

/**
 * @param titles of stories
 * @param ids of stories, and the last parts of their addresses: they count where they stand alone, or as a part of an address
 *
 * A body is gone through once, however many there are: with 9,000 titles of 10,000 stories, looking for each in each page would take days.
 */
export function namesSome(titles: Iterable<string>, ids: ReadonlySet<string>): NamesSome {
  const alone = new Set<string>()
  /** Whole titles by their first words. */
  const long = new Map<string, Set<string>>()
  for (const title of titles) {
    const words = wordsOf(title)
    if (words === '') continue
    alone.add(words)
    const parts = words.split(' ')
    if (parts.length < wordsOfLong) continue
    const first = parts.slice(0, wordsOfLong).join(' ')
    long.set(first, (long.get(first) ?? new Set()).add(`${words} `))
  }
  const hasTitleIn = (words: string) => {
    const parts = words.split(' ')
    let at = 0
    return parts.some((part, place) => {
      const from = at
      at += part.length + 1
      const some = long.get(parts.slice(place, place + wordsOfLong).join(' '))
      return some !== undefined && [...some].some((title) => `${words} `.startsWith(title, from))
    })
  }
  return (body, type) => {
    const pieces = piecesIn(body, type)
    if (pieces.some((piece) => alone.has(wordsOf(piece)) || ids.has(piece.trim()))) return true
    if (long.size > 0 && hasTitleIn(wordsOf(pieces.join(' ')))) return true
    for (const [, part = ''] of body.toString('utf8').matchAll(/\/([^\s"'<>?#&/\\(),;]+)/g))
      if (ids.has(readable(part))) return true
    return false
  }
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part).replace(/\.$/, '')
  } catch {
    return part
  }
}
