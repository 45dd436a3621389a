import { frameLanguages, type FrameLanguage } from '../../languages.ts'
import { consentWords } from '../words/consent-words.ts'
import type { ConsentWords } from '../words/en/consent.ts'

/** Who confirmed the words of a language, and which words those were. Stored as `review.words.<language>`. */
export interface WordsConfirmation {
  readonly _id: string
  readonly wordsHash: string | null
  readonly confirmedBy: string | null
  readonly confirmedAt: string | null
}

export function confirmationId(language: FrameLanguage): string {
  return `review.words.${language}`
}

/** The SHA-256 fingerprint of all words, in hexadecimal: the same words in another order are the same. */
export async function wordsHash(words: ConsentWords): Promise<string> {
  const sorted = Object.entries(words).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(sorted)))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * The confirmation of a language's words as they are now.
 * @param wordsOf where the words come from; tests pass their own
 * @returns `null` when nobody confirmed them, or when they were changed afterwards
 */
export async function currentConfirmation(
  language: FrameLanguage,
  stored: readonly WordsConfirmation[],
  wordsOf: (language: FrameLanguage) => ConsentWords = consentWords,
): Promise<WordsConfirmation | null> {
  const found = stored.find(({ _id }) => _id === confirmationId(language))
  if (!found?.confirmedBy?.trim()) return null
  return found.wordsHash === (await wordsHash(wordsOf(language))) ? found : null
}

/** The languages whose words, as they are now, a named editor has confirmed. */
export async function confirmedLanguages(
  stored: readonly WordsConfirmation[],
  wordsOf: (language: FrameLanguage) => ConsentWords = consentWords,
): Promise<readonly FrameLanguage[]> {
  const checked = await Promise.all(
    frameLanguages.map(async ({ id }) => ({ id, found: await currentConfirmation(id, stored, wordsOf) })),
  )
  return checked.filter(({ found }) => found !== null).map(({ id }) => id)
}
