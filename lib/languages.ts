/** What a language is for: whole pages and the texts of editors (`site`), single stories (`story`), what stands around a text under review (`frame`). */
type LanguageRole = 'site' | 'story' | 'frame'

interface LanguageFacts {
  /** As in `<html lang>`. */
  readonly id: string
  /** What those who speak it call it. */
  readonly title: string
  /** For dates and numbers. */
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  readonly roles: readonly LanguageRole[]
}

/**
 * Every language that is known here, and what for; each role in the order in which its languages are offered. What each needs
 * does not compile until it is there:
 *
 * - `site`, as for German: its texts in `lib/dictionaries`, its words in `lib/routes.ts`, `lib/finding/parameters.ts` and
 *   `lib/finding/kind-words.ts`
 * - `story`: one dictionary in `lib/dictionaries/stories`
 * - `frame`: its folder in `lib/review/words`
 */
const allLanguages = [
  { id: 'en', title: 'English', locale: 'en-GB', direction: 'ltr', roles: ['site', 'story', 'frame'] },
  { id: 'nl', title: 'Nederlands', locale: 'nl-NL', direction: 'ltr', roles: ['site', 'story', 'frame'] },
  { id: 'fr', title: 'Français', locale: 'fr-FR', direction: 'ltr', roles: ['story', 'frame'] },
  // Digits as in the text around them: Arabic is written with either kind.
  { id: 'ar', title: 'العربية', locale: 'ar-u-nu-latn', direction: 'rtl', roles: ['story', 'frame'] },
  { id: 'es', title: 'Español', locale: 'es-ES', direction: 'ltr', roles: ['story', 'frame'] },
  { id: 'uk', title: 'Українська', locale: 'uk-UA', direction: 'ltr', roles: ['story', 'frame'] },
] as const satisfies readonly LanguageFacts[]

type Known = (typeof allLanguages)[number]
type WithRole<R extends LanguageRole, L = Known> = L extends { readonly roles: readonly (infer Own)[] }
  ? R extends Own
    ? L
    : never
  : never

/** The id of a language of the whole site. */
export type Language = WithRole<'site'>['id']
/** The id of a language in which there may be a story. Every language of the site is one. */
export type StoryLanguage = WithRole<'story'>['id']
/** The id of a language in which there may be a story, and nothing else. */
export type FurtherLanguage = Exclude<StoryLanguage, Language>
/** The id of a language in which a review can be framed. Every language of the site is one. */
export type FrameLanguage = WithRole<'frame'>['id']

const isFor =
  <R extends LanguageRole>(role: R) =>
  (language: Known): language is WithRole<R> =>
    language.roles.some((each) => each === role)

/** The languages of the site, in the order in which they are offered. */
export const languages = allLanguages.filter(isFor('site'))
/** Those in which a story may be, the site's first. */
export const storyLanguages = allLanguages.filter(isFor('story'))
export const frameLanguages = allLanguages.filter(isFor('frame'))

/** The language of a reader whose language is unknown, and of a new document. */
export const defaultLanguage: Language = 'en'

/** Whether a value from outside (an address, a document) is a language of this site. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language.id === value)
}

/** The same for a language in which a story may be. */
export function isStoryLanguage(value: unknown): value is StoryLanguage {
  return storyLanguages.some((language) => language.id === value)
}

/** The same for a language in which a review can be framed. */
export function isFrameLanguage(value: unknown): value is FrameLanguage {
  return frameLanguages.some((language) => language.id === value)
}

/** Whether there may be stories in it, and nothing else. */
export function isFurther(language: StoryLanguage): language is FurtherLanguage {
  return !isLanguage(language)
}

export const furtherLanguages: readonly FurtherLanguage[] = storyLanguages.map(({ id }) => id).filter(isFurther)

/** What is true of a language. */
export function languageFacts(id: StoryLanguage | FrameLanguage): LanguageFacts {
  const facts = allLanguages.find((language) => language.id === id)
  if (!facts) throw new Error(`No language has the id ${id}.`)
  return facts
}

/** The language in which a page for readers of a language has what exists in the site's alone: lists, settings, the form to the editors. */
export function siteLanguageOf(language: StoryLanguage): Language {
  return isLanguage(language) ? language : defaultLanguage
}
