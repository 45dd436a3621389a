/** A word or a sign, with the space that follows it: a space alone is never a change that anybody sees. */
export interface SpacedWord {
  readonly word: string
  readonly space: string
}

// By the rules of Unicode, so that Arabic and Ukrainian words stay whole, and emoji and accents with their letters.
// (jsdiff's own words are Latin only.) These rules do not depend on the language.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

const isSpace = /^\s+$/u

/** The words of a text; joined again, they are that text. */
export function splitWords(text: string): SpacedWord[] {
  const words: { word: string; space: string }[] = []
  for (const { segment } of segmenter.segment(text)) {
    const last = words.at(-1)
    if (!isSpace.test(segment)) words.push({ word: segment, space: '' })
    else if (last) last.space += segment
    else words.push({ word: '', space: segment })
  }
  return words
}
