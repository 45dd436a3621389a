/** One wish of a search: a word (`peace`), the start of one (`pea*`) or a phrase (`"peace talks"`); `-` excludes it. */
interface Term {
  readonly words: readonly string[]
  readonly isPrefix: boolean
  readonly isExcluded: boolean
}

/** A word, or the start of one. */
export interface SoughtWord {
  readonly word: string
  readonly isPrefix: boolean
}

/** What a `text::query()` looks for. */
export interface TextSearch {
  /** Whether every text meets it. */
  readonly isMetByAll: boolean
  /** What a text that meets it has, each of them. */
  readonly needed: readonly SoughtWord[]
  /** What it has none of. */
  readonly excluded: readonly SoughtWord[]
  /** Whether these words decide: there is no phrase, whose words must stand together. */
  readonly isOfWords: boolean
  meets(text: string): boolean
}

const termPattern = /(-?)(?:"([^"]*)"|(\S+))/g

/** A star of its own: what the Studio's lists send while nothing is typed into their search field. */
const everything = /(?:^|\s)\*(?:\s|$)/

/**
 * Reads a `text::query()`: all terms must be there, excluded ones must not. Case and accents do not matter. The last word
 * also matches the start of a longer one, because people search while they type. `*` alone is met by everything.
 */
export function textSearch(query: string): TextSearch {
  const terms = parseTerms(query)
  const wanted = terms.filter(({ isExcluded }) => !isExcluded)
  const hasStar = everything.test(query)
  const isMetByNone = wanted.length === 0 && !hasStar
  return {
    isMetByAll: terms.length === 0 && hasStar,
    needed: wanted.flatMap(wordsOfTerm),
    excluded: terms.filter(({ isExcluded, words }) => isExcluded && words.length === 1).flatMap(wordsOfTerm),
    isOfWords: !isMetByNone && terms.every(({ words }) => words.length === 1),
    meets(text) {
      if (isMetByNone) return false
      const words = wordsOf(text)
      return terms.every((term) => contains(words, term) !== term.isExcluded)
    },
  }
}

function wordsOfTerm({ words, isPrefix }: Term): SoughtWord[] {
  return words.map((word, place) => ({ word, isPrefix: isPrefix && place === words.length - 1 }))
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

/** The words of a text, without case and accents. */
export function wordsOf(text: string): string[] {
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
