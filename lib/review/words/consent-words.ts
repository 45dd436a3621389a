import type { FrameLanguage } from '../../languages.ts'
import { consent as ar } from './ar/consent.ts'
import { consent as en, type ConsentWords } from './en/consent.ts'
import { consent as es } from './es/consent.ts'
import { consent as fr } from './fr/consent.ts'
import { consent as nl } from './nl/consent.ts'
import { consent as uk } from './uk/consent.ts'

const words: Readonly<Record<FrameLanguage, ConsentWords>> = { en, nl, fr, ar, es, uk }

/** The words in which consent is asked and taken back. A language without one of them does not compile. */
export function consentWords(language: FrameLanguage): ConsentWords {
  return words[language]
}

/** A text with its gaps filled in: `{language}` by what is given for `language`. */
export function filled(text: string, gaps: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/gu, (gap, name: string) => gaps[name] ?? gap)
}
