import { otherNames } from '../content/other-names.ts'
import { dictionary } from '../dictionaries/index.ts'
import type { Language } from '../languages.ts'

/** Which plan it is, counted: in both languages people say “the fourth plan” more often than “NAP IV”. */
const ordinals: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { I: 'first', II: 'second', III: 'third', IV: 'fourth' },
  nl: { I: 'eerste', II: 'tweede', III: 'derde', IV: 'vierde' },
}

const planWords: Readonly<Record<Language, string>> = {
  en: 'national action plan',
  nl: 'nationaal actieplan plan',
}

/** A kind of documents or signatories in words that people search for; `null` for none. */
export function kindNames(type: 'partner' | 'napDocument', kind: string | null, language: Language): string | null {
  if (!kind) return null
  const words = dictionary(language)
  const names: Readonly<Record<string, string>> = (type === 'partner' ? words.signatories : words.documents).kinds
  return [names[kind], ...(otherNames[kind]?.[language] ?? [])].filter(Boolean).join(' ')
}

/** What people call an action plan: “fourth national action plan”. */
export function planNames(cycle: string | null, language: Language): string {
  return [cycle && ordinals[language][cycle], planWords[language]].filter(Boolean).join(' ')
}
