import { endOfDutchDay } from '../dutch-time.ts'
import { includes, isDefined, momentOf, type Stored } from '../stored.ts'
import { languageName } from '../words.ts'
import { isStoryLanguage } from '../languages.ts'

/** A consent record as it is stored: any field may be missing or have any value. */
export type ConsentRecord = Stored

/** What a record is checked for. */
export interface ConsentContext {
  /** The language of the story, which may be a translation. */
  readonly language: unknown
  /** Epoch milliseconds. */
  readonly now: number
}

/** One condition that must hold before readers see a story. */
export interface ConsentRule {
  /** The condition in a filter over records, where `^` is the story and `$now` a time on Dutch clocks. */
  readonly groq: string
  /** The same condition for a stored record. */
  readonly holds: (record: ConsentRecord, context: ConsentContext) => boolean
  /** The message for editors when it does not hold. */
  readonly sentence: (record: ConsentRecord, context: ConsentContext) => string
}

/** An end that cannot be read is past: readers see no story whose consent is in doubt. */
const isAhead = (end: number | null, now: number) => end !== null && end > now

const bases = new Set<unknown>(['given', 'noIdentifiablePerson', 'publishedEarlier'])

/*
 * What a consent record must say before readers may see a story. The filter of the readers' queries
 * (`readers-filter.ts`) and the messages for editors (`consent-problems.ts`) are both made from this table, so they
 * cannot disagree; a test runs both on the same records. The GROQ is in constants beside the rows, where TypeScript and
 * TypeGen can read it.
 */

export const notWithdrawnGroq = /* groq */ `!defined(withdrawnOn)`

const notWithdrawn: ConsentRule = {
  groq: notWithdrawnGroq,
  holds: ({ withdrawnOn }) => !isDefined(withdrawnOn),
  sentence: ({ withdrawnOn }) => `Consent was withdrawn on ${String(withdrawnOn)}.`,
}

export const notHeldGroq = /* groq */ `!defined(heldSince)`

/** A machine cannot see whether a name is still in a text: an editor says so, by emptying the field. */
const notHeld: ConsentRule = {
  groq: notHeldGroq,
  holds: ({ heldSince }) => !isDefined(heldSince),
  sentence: () =>
    'The person does not agree to her name. Take it out of the story, in every language; then empty “Hidden until the name is out” in the consent record and publish the record.',
}

export const confirmedSinceRestoreGroq = /* groq */ `!defined(unconfirmedSince)`

/** A backup does not know what was taken back after it: somebody has to look. */
const confirmedSinceRestore: ConsentRule = {
  groq: confirmedSinceRestoreGroq,
  holds: ({ unconfirmedSince }) => !isDefined(unconfirmedSince),
  sentence: () =>
    'This consent comes from a backup, and may have been changed or taken back after that was made. Make sure that it still holds; then empty “To be confirmed after a restore” in the consent record and publish the record.',
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
    isStoryLanguage(language)
      ? `The consent does not include ${languageName(language, 'en')}. Ask the person again before the record names it: a text in the language of the people around her is read by those who know her.`
      : 'The consent does not include the language of this text.',
}

export const notExpiredGroq = /* groq */ `(!defined(expiresAt) || dateTime(expiresAt) > dateTime($now))`

const notExpired: ConsentRule = {
  groq: notExpiredGroq,
  holds: ({ expiresAt }, { now }) => !isDefined(expiresAt) || isAhead(momentOf(expiresAt), now),
  sentence: ({ expiresAt }) => `The consent ended on ${String(expiresAt).slice(0, 10)}.`,
}

export const hasBasisGroq = /* groq */ `basis in ["given", "noIdentifiablePerson", "publishedEarlier"]`

const hasBasis: ConsentRule = {
  groq: hasBasisGroq,
  holds: ({ basis }) => bases.has(basis),
  sentence: () => 'The record does not say why the story may be shown.',
}

/** A day ends when the next one begins in the Netherlands: `$now` contains the Dutch date. */
export const confirmedInTimeGroq = /* groq */ `(
      basis != "publishedEarlier"
      || (defined(dateTime(reconfirmBy + "T00:00:00Z")) && reconfirmBy >= string::split($now, "T")[0])
    )`

const confirmedInTime: ConsentRule = {
  groq: confirmedInTimeGroq,
  holds: ({ basis, reconfirmBy }, { now }) => basis !== 'publishedEarlier' || isAhead(endOfDutchDay(reconfirmBy), now),
  sentence: () => 'The story was published earlier, and its consent has not been confirmed again in time.',
}

/** In the order in which editors see the messages. */
export const rules: readonly ConsentRule[] = [
  notWithdrawn,
  notHeld,
  confirmedSinceRestore,
  includesWeb,
  includesWords,
  includesLanguage,
  notExpired,
  hasBasis,
  confirmedInTime,
]
