import { formatDate } from '../../../lib/dates.ts'
import { toClock, when } from '../../../lib/dutch-time.ts'
import { inDigits, perLanguage } from '../../../lib/formatters.ts'
import { languageFacts } from '../../../lib/languages.ts'
import { languageName } from '../../../lib/words.ts'
import { spokenNow } from './say.ts'

/** A moment in the language of Studio: “24 Nov 2026, 12:00”. Empty when it is not a moment. */
export const whenSaid = (moment: unknown): string => when(moment, spokenNow().language)

/** A day in the language of Studio: “24 November 2026”. */
export const daySaid = (date: string): string => formatDate(date, spokenNow().language)

/** The time of day of a moment on Dutch clocks: “12:00”. */
export const clockSaid = (moment: string): string => toClock(new Date(moment)).slice(11)

const weekdays = perLanguage(
  (language) => new Intl.DateTimeFormat(languageFacts(language).locale, { weekday: 'long', timeZone: 'UTC' }),
)

/** The weekday of a day (`2026-11-24`) in the language of Studio: “Tuesday”. */
export const weekdaySaid = (day: string): string => weekdays(spokenNow().language).format(new Date(`${day}T00:00:00Z`))

/** The name of a language in the language of Studio. */
export const languageSaid = (code: string): string => languageName(code, spokenNow().language)

/** Words of somebody, between the quotation marks of the language of Studio: “so” or ‘zo’. */
export const quoteSaid = (words: string): string => (spokenNow().language === 'nl' ? `‘${words}’` : `“${words}”`)

/** A number in the language of Studio: “1,234” or “1.234”. */
export const numberSaid = (count: number): string => inDigits(count, spokenNow().language)
