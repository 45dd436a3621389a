import { endOfDutchDay } from '../dutch-time.ts'
import { includes, isDefined, momentOf, type Stored } from '../stored.ts'
import { languageName } from '../words.ts'
import { isLanguage } from '../languages.ts'

/** A consent record as it is stored: any of its fields may be missing or anything. */
export type ConsentRecord = Stored

/** What a record is judged for. */
export interface ConsentContext {
  /** That of the story, which may be a translation. */
  readonly language: unknown
  /** A moment, epoch milliseconds. */
  readonly now: number
}

/** One thing that must hold before anybody may read a story. */
export interface ConsentRule {
  /** A condition on the record, in a filter over records whose `^` is the story and whose `$now` is a Dutch moment. */
  readonly groq: string
  /** The same condition on a stored record. */
  readonly holds: (record: ConsentRecord, context: ConsentContext) => boolean
  /** What an editor is told when it does not hold. */
  readonly sentence: (record: ConsentRecord, context: ConsentContext) => string
}

const bases = new Set<unknown>(['given', 'noIdentifiablePerson', 'publishedEarlier'])

/*
 * What a consent record has to say before readers may see the story in hand, each row once: the filter of the readers' queries
 * (`readers-filter.ts`) and what editors are told (`consent-problems.ts`) are both made from it, so they cannot disagree; a
 * test asks both about the same records. The GROQ stands in constants beside the rows, where TypeScript and TypeGen can read it.
 */

export const notWithdrawnGroq = /* groq */ `!defined(withdrawnOn)`

const notWithdrawn: ConsentRule = {
  groq: notWithdrawnGroq,
  holds: ({ withdrawnOn }) => !isDefined(withdrawnOn),
  sentence: ({ withdrawnOn }) => `Consent was withdrawn on ${String(withdrawnOn)}.`,
}

export const includesWebGroq = /* groq */ `"web" in channels`

const includesWeb: ConsentRule = {
  groq: includesWebGroq,
  holds: ({ channels }) => includes(channels, 'web'),
  sentence: () => 'The consent does not include this website.',
}

export const includesWordsGroq = /* groq */ `"text" in uses`

const includesWords: ConsentRule = {
  groq: includesWordsGroq,
  holds: ({ uses }) => includes(uses, 'text'),
  sentence: () => 'The consent does not include the words of the story.',
}

export const includesLanguageGroq = /* groq */ `^.language in languages`

const includesLanguage: ConsentRule = {
  groq: includesLanguageGroq,
  holds: ({ languages }, { language }) => includes(languages, language),
  sentence: (_record, { language }) =>
    `The consent does not include ${isLanguage(language) ? languageName(language, 'en') : 'the language of this text'}.`,
}

export const notExpiredGroq = /* groq */ `(!defined(expiresAt) || dateTime(expiresAt) > dateTime($now))`

const notExpired: ConsentRule = {
  groq: notExpiredGroq,
  holds: ({ expiresAt }, { now }) => !isDefined(expiresAt) || (momentOf(expiresAt) ?? Number.NEGATIVE_INFINITY) > now,
  sentence: ({ expiresAt }) => `The consent ended on ${String(expiresAt).slice(0, 10)}.`,
}

export const hasBasisGroq = /* groq */ `basis in ["given", "noIdentifiablePerson", "publishedEarlier"]`

const hasBasis: ConsentRule = {
  groq: hasBasisGroq,
  holds: ({ basis }) => bases.has(basis),
  sentence: () => 'The record does not say why the story may be shown.',
}

/** A day lasts until the next one begins in the Netherlands: `$now` names the day that it is there. */
export const confirmedInTimeGroq = /* groq */ `(
      basis != "publishedEarlier"
      || (defined(dateTime(reconfirmBy + "T00:00:00Z")) && reconfirmBy >= string::split($now, "T")[0])
    )`

const confirmedInTime: ConsentRule = {
  groq: confirmedInTimeGroq,
  holds: ({ basis, reconfirmBy }, { now }) =>
    basis !== 'publishedEarlier' || (endOfDutchDay(reconfirmBy) ?? Number.NEGATIVE_INFINITY) > now,
  sentence: () => 'The story was published earlier, and its consent has not been confirmed again in time.',
}

/** In the order in which editors are told. */
export const rules: readonly ConsentRule[] = [
  notWithdrawn,
  includesWeb,
  includesWords,
  includesLanguage,
  notExpired,
  hasBasis,
  confirmedInTime,
]
