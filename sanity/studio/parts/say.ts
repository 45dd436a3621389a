import { defaultLanguage, type Language } from '../../../lib/languages.ts'

/** Sentences of Studio in another language, by the English ones. */
export type Twins = Readonly<Record<string, string>>

interface Spoken {
  readonly language: Language
  readonly twins: Twins
}

let spoken: Spoken = { language: defaultLanguage, twins: {} }

/**
 * Chooses the language of Studio, before its code is loaded: sentences are said when their files are.
 * @param twins what is said for the English sentences; none for English
 */
export function speak(language: Language, twins: Twins): void {
  spoken = { language, twins }
}

/** The language in which Studio speaks now, and its sentences. */
export const spokenNow = (): Spoken => spoken

/**
 * A sentence of Studio for whoever reads it, with values in the places of `{name}`.
 * @param english the sentence as it is written in the code; one without a twin stays as it is
 */
export function say(english: string, values: Readonly<Record<string, string | number>> = {}): string {
  const { twins } = spoken
  const sentence = Object.hasOwn(twins, english) ? (twins[english] ?? english) : english
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
