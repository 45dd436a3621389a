import { dictionary } from '../dictionaries/index.ts'
import type { Language } from '../languages.ts'

/**
 * How many signatories have a page, in words; where there are known to be more, of how many.
 * @param inAll there are more than so many; absent where nobody said so
 */
export function signatoryCount(count: number, inAll: number | null | undefined, language: Language): string {
  const words = dictionary(language).signatories
  return inAll && inAll > count ? words.described(count, inAll) : words.count(count)
}
