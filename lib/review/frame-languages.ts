/**
 * Every language that this site knows, and what for. `site`: pages and texts exist in it (`lib/languages.ts` has what
 * else such a language needs). `frame`: what stands around a text under review, banner, buttons and help, exists in it.
 * To add a frame language: a line here, and its folder in `lib/review/words`.
 *
 * `confirmedBy` names the editor who read its words as somebody who speaks it. Until then they are a proposal: nobody is
 * asked for consent in them.
 */
export const frameLanguages = [
  { id: 'en', endonym: 'English', locale: 'en-GB', direction: 'ltr', roles: ['site', 'frame'], confirmedBy: null },
  { id: 'nl', endonym: 'Nederlands', locale: 'nl-NL', direction: 'ltr', roles: ['site', 'frame'], confirmedBy: null },
  { id: 'fr', endonym: 'Français', locale: 'fr-FR', direction: 'ltr', roles: ['frame'], confirmedBy: null },
  // Digits as in the text around them: Arabic is written with either kind.
  { id: 'ar', endonym: 'العربية', locale: 'ar-u-nu-latn', direction: 'rtl', roles: ['frame'], confirmedBy: null },
  { id: 'es', endonym: 'Español', locale: 'es-ES', direction: 'ltr', roles: ['frame'], confirmedBy: null },
  { id: 'uk', endonym: 'Українська', locale: 'uk-UA', direction: 'ltr', roles: ['frame'], confirmedBy: null },
] as const satisfies readonly FrameLanguageFacts[]

export interface FrameLanguageFacts {
  /** As in `<html lang>`. */
  readonly id: string
  /** What those who speak it call it. */
  readonly endonym: string
  /** For dates and numbers. */
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  readonly roles: readonly ('site' | 'frame')[]
  /** The name of an editor; `null` while nobody has confirmed the words. */
  readonly confirmedBy: string | null
}

/** The id of a language in which a review can be framed. Every language of the site is one. */
export type FrameLanguage = (typeof frameLanguages)[number]['id']

/** Whether a value from outside (an address, a document, a form) is one. */
export function isFrameLanguage(value: unknown): value is FrameLanguage {
  return frameLanguages.some(({ id }) => id === value)
}

/** What is true of a frame language. */
export function frameLanguageFacts(language: FrameLanguage): FrameLanguageFacts {
  const facts = frameLanguages.find(({ id }) => id === language)
  if (!facts) throw new Error(`No frame language has the id ${language}.`)
  return facts
}
