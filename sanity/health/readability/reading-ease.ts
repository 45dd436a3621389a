import type { Language } from '../../../lib/languages.ts'
import { syllablesIn } from './syllables.ts'

/** Below this a text asks for training in reading: the boundary between “difficult” and “fairly difficult”. */
export const HARD = 50
/** Shorter texts have no measure worth the name. Words. */
export const SHORTEST = 100

export interface ReadingEase {
  /** About 0 (very hard) to 100 (very easy); may lie outside. */
  readonly score: number
  readonly words: number
  readonly sentences: number
}

interface Formula {
  readonly start: number
  readonly perSentenceLength: number
  readonly perSyllables: number
}

/** Flesch (1948) for English; Douma (1960) fitted the same to Dutch. */
const formulas: Readonly<Record<Language, Formula>> = {
  en: { start: 206.835, perSentenceLength: 1.015, perSyllables: 84.6 },
  nl: { start: 206.84, perSentenceLength: 0.93, perSyllables: 77 },
}

/** How easily a text reads. A text without words counts as easy. */
export function readingEase(text: string, language: Language): ReadingEase {
  const words = text.match(/\p{L}+(?:['’\-‑]\p{L}+)*/gu) ?? []
  const sentences = text
    .split('\n')
    .flatMap((paragraph) => [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(paragraph)])
    .filter(({ segment }) => /\p{L}/u.test(segment)).length
  if (words.length === 0) return { score: 100, words: 0, sentences: 0 }
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word, language), 0)
  const { start, perSentenceLength, perSyllables } = formulas[language]
  const score =
    start - perSentenceLength * (words.length / Math.max(1, sentences)) - perSyllables * (syllables / words.length)
  return { score, words: words.length, sentences }
}
