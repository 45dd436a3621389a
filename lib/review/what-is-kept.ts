import type { Retention } from '../content/retention.ts'
import { inDays } from '../formatters.ts'
import type { FrameLanguage } from '../languages.ts'
import { privacy as ar } from './words/ar/privacy.ts'
import { privacy as en, type PrivacyWords } from './words/en/privacy.ts'
import { privacy as es } from './words/es/privacy.ts'
import { privacy as fr } from './words/fr/privacy.ts'
import { privacy as nl } from './words/nl/privacy.ts'
import { privacy as uk } from './words/uk/privacy.ts'

const words: Readonly<Record<FrameLanguage, PrivacyWords>> = { en, nl, fr, ar, es, uk }

/** What a reviewer is told of how long something is kept: sentences, in this order. */
export function whatIsKept(
  language: FrameLanguage,
  { days, keepsHistory }: Pick<Retention, 'days' | 'keepsHistory'>,
): readonly string[] {
  const { erased, agreed, history } = words[language]
  return [...(days === null ? [] : [erased(inDays(days, language))]), agreed, ...(keepsHistory ? [history] : [])]
}
