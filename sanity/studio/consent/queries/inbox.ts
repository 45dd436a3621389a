import type { SanityClient } from '@sanity/client'
import { currentConfirmation, type WordsConfirmation } from '../../../../lib/review/consent/confirmed-words.ts'
import { frameLanguages } from '../../../../lib/languages.ts'
import type { CONSENT_INBOX_QUERY_RESULT } from '../../../../lib/types.generated.ts'
import { CONFIRMED_WORDS_QUERY, CONSENT_INBOX_QUERY } from '../../../queries/private/consent-answers.ts'

const asStored = { perspective: 'raw' } as const

/** What waits for editors: answers, and what was taken back. */
export function consentInbox(client: SanityClient): Promise<CONSENT_INBOX_QUERY_RESULT> {
  return client.fetch(CONSENT_INBOX_QUERY, {}, asStored)
}

/** A language in which consent can be asked, and whether it is. */
export interface LanguageWords {
  readonly language: (typeof frameLanguages)[number]
  /** The confirmation of the words as they are now. */
  readonly current: WordsConfirmation | null
  /** Whether there was one of other words. */
  readonly hadOne: boolean
}

/** Every language in which consent can be asked. */
export async function languageWords(client: SanityClient): Promise<LanguageWords[]> {
  const stored = await client.fetch(CONFIRMED_WORDS_QUERY, {}, asStored)
  return Promise.all(
    frameLanguages.map(async (language) => ({
      language,
      current: await currentConfirmation(language.id, stored),
      hadOne: stored.some(({ _id }) => _id.endsWith(`.${language.id}`)),
    })),
  )
}
