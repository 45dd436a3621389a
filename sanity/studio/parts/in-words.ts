import { formatDate } from '../../../lib/dates.ts'
import { when } from '../../../lib/dutch-time.ts'
import { inDigits } from '../../../lib/formatters.ts'
import { languageName } from '../../../lib/words.ts'
import { spokenNow } from './say.ts'

/** A moment in the language of Studio: “24 Nov 2026, 12:00”. Empty when it is not a moment. */
export const whenSaid = (moment: unknown): string => when(moment, spokenNow().language)

/** A day in the language of Studio: “24 November 2026”. */
export const daySaid = (date: string): string => formatDate(date, spokenNow().language)

/** The name of a language in the language of Studio. */
export const languageSaid = (code: string): string => languageName(code, spokenNow().language)

/** A number in the language of Studio: “1,234” or “1.234”. */
export const numberSaid = (count: number): string => inDigits(count, spokenNow().language)
