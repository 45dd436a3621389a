import type { Language } from '../languages.ts'

/** The orders that a list of stories can have, besides the one that it has when nothing is chosen: newest first. */
export const sorts = ['oldest', 'title'] as const

export type Sort = (typeof sorts)[number]

/** Their words in addresses, which stay when the texts on the page change: others have saved the addresses. */
const words: Readonly<Record<Language, Readonly<Record<Sort, string>>>> = {
  en: { oldest: 'oldest', title: 'title' },
  nl: { oldest: 'oudste', title: 'titel' },
}

export const isSort = (value: string | undefined): value is Sort => sorts.some((sort) => sort === value)

/** The order for a word in an address; empty for any other word, so that one list has no more addresses than orders. */
export function sortOfWord(word: string, language: Language): string {
  return sorts.find((sort) => words[language][sort] === word) ?? ''
}

/** The word for an order in addresses. */
export function wordOfSort(sort: string, language: Language): string {
  return isSort(sort) ? words[language][sort] : ''
}

interface Sortable {
  readonly title: string | null
  readonly publishedAt: string | null
}

/**
 * Puts items into an order. What has no date comes last among dates, and what has no title last among titles.
 * @param items newest first
 */
export function inSortOrder<T extends Sortable>(items: readonly T[], sort: Sort, language: Language): T[] {
  const has = ({ publishedAt, title }: T) => (sort === 'oldest' ? publishedAt : title) !== null
  const collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true, ignorePunctuation: true })
  const known = items.filter(has)
  const sorted =
    sort === 'oldest' ? known.toReversed() : known.toSorted((a, b) => collator.compare(a.title ?? '', b.title ?? ''))
  return [...sorted, ...items.filter((item) => !has(item))]
}
