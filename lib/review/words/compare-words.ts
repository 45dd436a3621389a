import type { FrameLanguage } from '../../languages.ts'
import { compare as ar } from './ar/compare.ts'
import { compareParts as arParts } from './ar/compare-parts.ts'
import { compare as en, type CompareWords } from './en/compare.ts'
import { compareParts as enParts, type ComparePartWords } from './en/compare-parts.ts'
import { compare as es } from './es/compare.ts'
import { compareParts as esParts } from './es/compare-parts.ts'
import { compare as fr } from './fr/compare.ts'
import { compareParts as frParts } from './fr/compare-parts.ts'
import { compare as nl } from './nl/compare.ts'
import { compareParts as nlParts } from './nl/compare-parts.ts'
import { compare as uk } from './uk/compare.ts'
import { compareParts as ukParts } from './uk/compare-parts.ts'

const words: Readonly<Record<FrameLanguage, CompareWords & ComparePartWords>> = {
  en: { ...en, ...enParts },
  nl: { ...nl, ...nlParts },
  fr: { ...fr, ...frParts },
  ar: { ...ar, ...arParts },
  es: { ...es, ...esParts },
  uk: { ...uk, ...ukParts },
}

/** The words around what changed in a text under review. A language without one of them does not compile. */
export function compareWordsIn(language: FrameLanguage): CompareWords & ComparePartWords {
  return words[language]
}
