import type { Language } from '../languages.ts'
import { foldedText } from '../normal-text.ts'
import { headsOf, partsOf } from './compounds.ts'
import { stem } from './stem.ts'

/** Stop words. */
const empty: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'a an and are as at be been but by can did do does for from had has have he her his how in into is it its of on or our she so than that the their them then there these they this to was we were what when where which who whom why will with would you your'.split(
      ' ',
    ),
  ),
  nl: new Set(
    'aan als bij daar dan dat de deze die dit door een en er had haar heb hebben heeft hem het hij hoe hun ik in is je kan maar me men met mijn na naar niet nog nu of om onder ons onze ook op over te tot u uit uw van voor waar was wat we wel werd wie wij worden wordt zal ze zich zij zijn zo'.split(
      ' ',
    ),
  ),
}

/** Accents and vowel signs of their own, soft hyphens and zero-width characters do not end a word. */
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]*/gu

/** A word, its position in the text, and the search terms that find it; none for stop words. */
interface Word {
  readonly from: number
  readonly until: number
  readonly terms: readonly string[]
}

/** The words of a text. */
export function wordsOf(text: string, language: Language): Word[] {
  return [...text.matchAll(wordPattern)].map(({ index, 0: word }) => ({
    from: index,
    until: index + word.length,
    terms: termsOf(word, language),
  }))
}

/** Splits a text into words for `termOf`. */
export function split(text: string): string[] {
  return text.match(wordPattern) ?? []
}

/** The search terms that find a word: its own, and those of the words that end a compound. */
export function termsOf(word: string, language: Language): readonly string[] {
  const terms = [word, ...headsOf(word, language)].flatMap((each) => termOf(each, language) ?? [])
  return [...new Set(terms)]
}

/** The search term of a word: its stem in lower case, without accents. `null` for a stop word. */
export function termOf(word: string, language: Language): string | null {
  const folded = foldedText(word)
  // A single letter is what an apostrophe leaves: “women’s”. The Roman numerals of plans are kept.
  if (empty[language].has(folded) || (folded.length === 1 && !/[\dvi]/.test(folded))) return null
  return stem(folded, language)
}

/** A whole name as terms in their order: “The Arms Trade Treaty” and “arms trade treaties” are one. Empty for stop words only. */
export function nameKey(name: string, language: Language): string {
  return split(name)
    .flatMap((word) => termOf(word, language) ?? [])
    .join(' ')
}

/** The terms of the two words that a compound is made of; none for any other word. */
export function partTerms(word: string, language: Language): readonly string[] {
  return partsOf(word, language).flatMap((part) => termOf(part, language) ?? [])
}
