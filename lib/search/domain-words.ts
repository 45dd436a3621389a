import { otherNames } from '../content/other-names.ts'
import { dictionary } from '../dictionaries/index.ts'
import type { Language } from '../languages.ts'

/** Which plan it is, counted: in both languages people say “the fourth plan” more often than “NAP IV”. */
const ordinals: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { I: 'first', II: 'second', III: 'third', IV: 'fourth', V: 'fifth' },
  nl: { I: 'eerste', II: 'tweede', III: 'derde', IV: 'vierde', V: 'vijfde' },
}
const digits: Readonly<Record<string, string>> = { I: '1', II: '2', III: '3', IV: '4', V: '5' }

const planWords: Readonly<Record<Language, readonly string[]>> = {
  en: ['plan', 'action plan', 'national action plan'],
  nl: ['plan', 'actieplan', 'nationaal actieplan'],
}
/** What only the newest plan is called: nobody says which one is meant. */
const newestPlanWords: Readonly<Record<Language, readonly string[]>> = {
  en: ['NAP', 'NAP 1325', 'national action plan 1325', 'Dutch national action plan', 'current plan'],
  nl: ['NAP', 'NAP 1325', 'nationaal actieplan 1325', 'actieplan 1325', 'Nederlandse actieplan', 'huidige plan'],
}

/** A kind of documents or signatories in words that people search for; `null` for none. */
export function kindNames(type: 'partner' | 'napDocument', kind: string | null, language: Language): string | null {
  if (!kind) return null
  const words = dictionary(language)
  const names: Readonly<Record<string, string>> = (type === 'partner' ? words.signatories : words.documents).kinds
  return [names[kind], ...(otherNames[kind]?.[language] ?? [])].filter(Boolean).join(' ')
}

/** Each name by which people call an action plan: “fourth national action plan”, “NAP 4”; the newest is also just “the plan”. */
export function planNames(cycle: string | null, isNewest: boolean, language: Language): string[] {
  const ordinal = cycle && ordinals[language][cycle]
  const digit = cycle && digits[cycle]
  const words = planWords[language]
  return [
    ...(ordinal ? [...words, 'NAP'].map((name) => `${ordinal} ${name}`) : []),
    ...(digit ? [...words, 'NAP', 'NAP 1325'].flatMap((name) => [`${name} ${cycle}`, `${name} ${digit}`]) : []),
    ...(isNewest ? [...words, ...newestPlanWords[language]] : []),
  ]
}

/** “Foreign Affairs” of “Ministry of Foreign Affairs”: nobody types the first part. */
const ministry = /^(?:Ministry of|Ministerie van) (.+)$/

/** Short names that people use for an organisation, a subject or a treaty whose text has these words, in either language. */
const shortNames: readonly (readonly [words: RegExp, short: readonly string[]])[] = [
  [/foreign affairs|buitenlandse zaken/i, ['BZ', 'BuZa', 'MFA']],
  [/ministry of defence|ministerie van defensie/i, ['MoD']],
  [/education, culture and science|onderwijs, cultuur en wetenschap/i, ['OCW']],
  [/justice and security|justitie en veiligheid/i, ['JenV', 'J&V']],
  [/arms trade treaty|wapenhandelsverdrag/i, ['ATT']],
  [/gender-?\s?based violence|gendergerelateerd geweld/i, ['GBV']],
]

/** Each name by which people call an organisation, besides those that it gives itself. */
export function organisationNames(names: readonly string[]): string[] {
  const short = names.flatMap((name) => ministry.exec(name)?.[1] ?? [])
  return [...new Set([...short, ...shortNamesIn(names.join(' '))])]
}

/** The short names of what a text names in full. */
export function shortNamesIn(text: string): string[] {
  return shortNames.flatMap(([words, short]) => (words.test(text) ? short : []))
}
