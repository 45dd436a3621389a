import type { FrameLanguage } from '../../languages.ts'
import { remarks as ar } from './ar/remarks.ts'
import { remarks as en, type RemarkWords } from './en/remarks.ts'
import { remarks as es } from './es/remarks.ts'
import { remarks as fr } from './fr/remarks.ts'
import { remarks as nl } from './nl/remarks.ts'
import { remarks as uk } from './uk/remarks.ts'

const words: Readonly<Record<FrameLanguage, RemarkWords>> = { en, nl, fr, ar, es, uk }

/** The words of remarks and decisions. A language without one of them does not compile. */
export function remarkWords(language: FrameLanguage): RemarkWords {
  return words[language]
}
