import type { FrameLanguage } from '../../languages.ts'
import { frame as ar } from './ar/frame.ts'
import { frame as en, type FrameWords } from './en/frame.ts'
import { frame as es } from './es/frame.ts'
import { frame as fr } from './fr/frame.ts'
import { frame as nl } from './nl/frame.ts'
import { frame as uk } from './uk/frame.ts'

const words: Readonly<Record<FrameLanguage, FrameWords>> = { en, nl, fr, ar, es, uk }

/** The words around a text under review. A language without one of them does not compile. */
export function frameWords(language: FrameLanguage): FrameWords {
  return words[language]
}
