import { languageName } from '../../lib/words.ts'
import { isLanguage } from '../languages.ts'

/** A consent record as it is stored: any of its fields may be missing or anything. */
export type ConsentRecord = Readonly<Record<string, unknown>>

const bases = new Set<unknown>(['given', 'noIdentifiablePerson', 'publishedEarlier'])

/**
 * What a story lacks before readers may see it, in sentences for its editor; none when it is covered. The same rule as
 * `sanity/queries/consent.ts`, which decides: a test holds the two together.
 * @param language that of the story, which may be a translation
 * @param now a moment, such as `2026-06-15T12:00:00.000Z`
 */
export function consentProblems(record: ConsentRecord | null, language: unknown, now: string): string[] {
  if (!record) return ['Nobody has recorded for this story who agreed that it is shown.']
  const { basis, channels, uses, languages, expiresAt, reconfirmBy, withdrawnOn } = record
  const problems: (string | false)[] = [
    withdrawnOn !== undefined && `Consent was withdrawn on ${String(withdrawnOn)}.`,
    !includes(channels, 'web') && 'The consent does not include this website.',
    !includes(uses, 'text') && 'The consent does not include the words of the story.',
    !includes(languages, language) &&
      `The consent does not include ${isLanguage(language) ? languageName(language, 'en') : 'the language of this text'}.`,
    expiresAt !== undefined &&
      !(Date.parse(String(expiresAt)) > Date.parse(now)) &&
      `The consent ended on ${String(expiresAt).slice(0, 10)}.`,
    !bases.has(basis) && 'The record does not say why the story may be shown.',
    basis === 'publishedEarlier' &&
      !(typeof reconfirmBy === 'string' && reconfirmBy >= now.slice(0, 10)) &&
      'The story was published earlier, and its consent has not been confirmed again in time.',
  ]
  return problems.filter((problem) => problem !== false)
}

/** Whether a list in a stored document has a value; what is not a list has none. */
export function includes(list: unknown, value: unknown): boolean {
  return Array.isArray(list) && list.includes(value)
}
