import type { FrameLanguage } from '../../languages.ts'

/** Why a person is not asked for consent, where a link would let her give it. */
export type NotAsked =
  /** No named editor has confirmed the words of this language as they are now. */
  | 'wordsNotConfirmed'
  /** The link shows no text that she could have read. */
  | 'noText'

/**
 * Whether a person may be asked for consent in a language. Consent to words that may be wrong is none.
 * @param confirmed the languages whose words, as they are now, an editor has confirmed
 * @param textLanguages the languages of the texts that the link shows
 * @returns `null` when she may be asked
 */
export function whyNotAsked(
  language: FrameLanguage,
  confirmed: readonly FrameLanguage[],
  textLanguages: readonly string[],
): NotAsked | null {
  if (!confirmed.includes(language)) return 'wordsNotConfirmed'
  return textLanguages.length === 0 ? 'noText' : null
}
