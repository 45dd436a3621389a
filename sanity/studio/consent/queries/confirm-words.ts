import type { SanityClient } from '@sanity/client'
import { confirmationId, wordsHash } from '../../../../lib/review/consent/confirmed-words.ts'
import type { FrameLanguage } from '../../../../lib/languages.ts'
import { consentWords } from '../../../../lib/review/words/consent-words.ts'
import { say } from '../../parts/say.ts'

interface NamedEditor {
  readonly id: string
  readonly name: string
}

/**
 * Notes that an editor has read the words of a language as they are now, and that they are right.
 * @throws Error without a name: somebody must stand for it
 */
export async function confirmWords(
  client: SanityClient,
  language: FrameLanguage,
  editor: NamedEditor,
  now: Date,
): Promise<void> {
  if (!editor.name.trim()) throw new Error(say('Your account has no name. Ask an administrator to add it.'))
  await client.createOrReplace({
    _id: confirmationId(language),
    _type: 'reviewWords',
    wordsHash: await wordsHash(consentWords(language)),
    confirmedBy: editor.name,
    confirmedById: editor.id,
    confirmedAt: now.toISOString(),
  })
}

/** Takes the confirmation back: consent is not asked in that language any more. */
export async function unconfirmWords(client: SanityClient, language: FrameLanguage): Promise<void> {
  await client.delete(confirmationId(language))
}
