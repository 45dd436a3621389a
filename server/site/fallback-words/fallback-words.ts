import { languages, type Language } from '../../../lib/languages.ts'
import type { FallbackReason, FallbackWords } from '../../front/site/fallback-words.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'

const sentences: Readonly<Record<Language, Readonly<Record<FallbackReason, string>>>> = { en, nl }

/** An error in the shape of the content API: Studio shows the message to the person who works in it. */
const programError = (statusCode: number, type: string, message: string) => ({
  statusCode,
  error: { type, description: message },
  message,
})

export const fallbackWords: FallbackWords = {
  languages: languages.map(({ id }) => ({ language: id, sentences: sentences[id] })),
  forPrograms: {
    429: programError(429, 'rateLimitExceeded', 'Too many requests at once. Try again in a few seconds.'),
    503: programError(
      503,
      'serviceUnavailable',
      'The content lake cannot be reached at the moment. What was saved is not lost; it is tried again by itself.',
    ),
  },
}
