/** One wish of a search: a word (`peace`), the start of one (`pea*`) or a phrase (`"peace talks"`); `-` excludes it. */
interface Term {
  readonly words: readonly string[]
  readonly isPrefix: boolean
  readonly isExcluded: boolean
}

const termPattern = /(-?)(?:"([^"]*)"|(\S+))/g

/** A star of its own: what the Studio's lists send while nothing is typed into their search field. */
const everything = /(?:^|\s)\*(?:\s|$)/

/**
 * A test for the words of a `text::query()`: all terms must be there, excluded ones must not. Case and accents do not
 * matter. The last word also matches the start of a longer one, because people search while they type. `*` alone is
 * met by everything.
 */
export function textSearch(query: string): (text: string) => boolean {
  const terms = parseTerms(query)
  if (terms.every(({ isExcluded }) => isExcluded) && !everything.test(query)) return () => false
  return (text) => {
    const words = wordsOf(text)
    return terms.every((term) => contains(words, term) !== term.isExcluded)
  }
}

function parseTerms(query: string): Term[] {
  const terms = [...query.matchAll(termPattern)].map(([, minus, phrase, word = '']): Term => ({
    words: wordsOf(phrase ?? word),
    isPrefix: phrase === undefined && word.endsWith('*'),
    isExcluded: minus === '-',
  }))
  const usable = terms.filter(({ words }) => words.length > 0)
  return usable.map((term, index) =>
    index === usable.length - 1 && !term.isExcluded ? { ...term, isPrefix: true } : term,
  )
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

function contains(words: readonly string[], { words: wanted, isPrefix }: Term): boolean {
  return words.some((_, start) =>
    wanted.every((word, offset) => {
      const given = words[start + offset]
      if (given === undefined) return false
      return isPrefix && offset === wanted.length - 1 ? given.startsWith(word) : given === word
    }),
  )
}

/** Everything that is written in a document, keys that start with `_` aside, as one text. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(textOf).join(' ')
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .filter(([key]) => !key.startsWith('_'))
    .map(([, part]) => textOf(part))
    .join(' ')
}
