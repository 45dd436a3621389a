import {
  defaultLanguage,
  furtherLanguages,
  isLanguage,
  isStoryLanguage,
  languages,
  storyLanguages,
  type FurtherLanguage,
  type Language,
  type StoryLanguage,
} from './languages.ts'

/** The parts of the site that have a list with pages under it. The names are the folder names in `app`. */
export type Part = 'stories' | 'signatories' | 'documents' | 'outcomes' | 'countries'

/** Addresses with their own word in each language. Search and the table of pledges have no pages under them. */
type AddressWord = Part | 'search' | 'pledges'

/** The words of addresses, in each language. They are defined only here. */
const words: Readonly<Record<Language, Readonly<Record<AddressWord, string>>>> = {
  en: {
    stories: 'stories',
    signatories: 'signatories',
    documents: 'documents',
    outcomes: 'outcomes',
    countries: 'countries',
    search: 'search',
    pledges: 'pledges',
  },
  nl: {
    stories: 'verhalen',
    signatories: 'ondertekenaars',
    documents: 'documenten',
    outcomes: 'doelen',
    countries: 'landen',
    search: 'zoeken',
    pledges: 'toezeggingen',
  },
}

export const parts: readonly Part[] = ['stories', 'signatories', 'documents', 'outcomes', 'countries']
const allWords: readonly AddressWord[] = [...parts, 'search', 'pledges']

/** The same text in other languages: a path for each language in which it exists. */
export type Alternates = Partial<Record<StoryLanguage, string>>

/** The icon of the site as a picture of pixels, for what cannot draw `/icon.svg`. */
export const touchIconPath = '/apple-touch-icon.png'

/** `/en`; in a language that has stories alone the list of these: `/ar` */
export function homePath(language: StoryLanguage): string {
  return `/${language}`
}

/** `/nl/verhalen` */
export function listPath(language: Language, part: Part): string {
  return `/${language}/${words[language][part]}`
}

/** `/nl/zoeken` */
export function searchPath(language: Language): string {
  return `/${language}/${words[language].search}`
}

/** `/nl/toezeggingen`: who pledged to contribute to what. */
export function pledgesPath(language: Language): string {
  return `/${language}/${words[language].pledges}`
}

/** `/nl/verhalen/een-verhaal` */
export function entryPath(language: Language, part: Part, slug: string): string {
  return `${listPath(language, part)}/${encodeURIComponent(slug)}`
}

/** `/nl/verhalen/een-verhaal`, `/ar/stories/a-story`: a language that has stories alone has no words of its own in addresses. */
export function storyPath(language: StoryLanguage, slug: string): string {
  return isLanguage(language)
    ? entryPath(language, 'stories', slug)
    : `${furtherListPath(language)}/${encodeURIComponent(slug)}`
}

/** `/ar/stories`, which leads to `/ar`. */
function furtherListPath(language: FurtherLanguage): string {
  return `${homePath(language)}/stories`
}

/** The list of the stories in a language. */
export function storiesPath(language: StoryLanguage): string {
  return isLanguage(language) ? listPath(language, 'stories') : homePath(language)
}

/** `/nl/doelen/1`: an outcome is known by its number, in every language. */
export function outcomePath(language: Language, number: number): string {
  return entryPath(language, 'outcomes', String(number))
}

/** `/nl/landen/jo`: by its ISO code, which stays when the name changes. */
export function countryPath(language: Language, code: string): string {
  return entryPath(language, 'countries', code.toLowerCase())
}

/** `/nl/contact` */
export function pagePath(language: Language, slug: string): string {
  return `/${language}/${encodeURIComponent(slug)}`
}

/** A path for each language, for pages that exist in all of them. */
export function inAllLanguages(path: (language: Language) => string): Alternates {
  return Object.fromEntries(languages.map(({ id }) => [id, path(id)]))
}

/** The fields of a document that its address consists of. */
export interface Addressed {
  readonly _type: string
  readonly slug?: string | null
  readonly language?: string | null
  readonly purpose?: string | null
}

const partOfType: Readonly<Record<string, Part | undefined>> = {
  story: 'stories',
  partner: 'signatories',
  napDocument: 'documents',
  outcome: 'outcomes',
  country: 'countries',
}

/**
 * The path of a document's page.
 * @param language the reader's, for documents with a page in each language
 * @returns `null` for a document without a page, or without an address yet
 */
export function pathOf(document: Addressed, language: Language): string | null {
  if (document._type === 'story' && isStoryLanguage(document.language))
    return document.slug ? storyPath(document.language, document.slug) : null
  const own = isLanguage(document.language) ? document.language : language
  if (document._type === 'page' && document.purpose === 'home') return homePath(own)
  if (!document.slug) return null
  if (document._type === 'page') return pagePath(own, document.slug)
  const part = partOfType[document._type]
  return part ? entryPath(own, part, document.slug) : null
}

/** The part of the site that a path belongs to; `undefined` for pages outside the lists. */
export function partAt(path: string): Part | undefined {
  if (furtherLanguages.some((id) => path.startsWith(`${furtherListPath(id)}/`))) return 'stories'
  return parts.find((part) => languages.some(({ id }) => `${path}/`.startsWith(`${listPath(id, part)}/`)))
}

/** Addresses below a language that exist independently of content, including other languages' words, which redirect. */
export function fixedPaths(): string[] {
  return [
    ...languages.flatMap(({ id }) =>
      languages.flatMap((other) => allWords.map((word) => `${homePath(id)}/${words[other.id][word]}`)),
    ),
    ...furtherLanguages.flatMap((id) => [homePath(id), furtherListPath(id)]),
  ]
}

interface AddressRule {
  readonly source: string
  readonly destination: string
}

/**
 * For `next.config.js`: addresses in a language's own words are rewritten to the folders in `app`, which have English
 * names.
 */
export function wordRewrites(): AddressRule[] {
  return languages.flatMap(({ id }) =>
    allWords
      .filter((word) => words[id][word] !== word)
      .map((word) => ({
        source: `/${id}/${words[id][word]}/:slug*`,
        destination: `/${id}/${word}/:slug*`,
      })),
  )
}

/** For `next.config.js`: a path with another language's word (`/nl/stories`) redirects to the language's own. */
export function wordRedirects(): (AddressRule & { readonly permanent: true })[] {
  const lists = furtherLanguages.map((id) => ({
    source: furtherListPath(id),
    destination: homePath(id),
    permanent: true as const,
  }))
  const foreignWords = languages.flatMap(({ id }) =>
    allWords.flatMap((word) =>
      languages
        .map((other) => words[other.id][word])
        .filter((foreign) => foreign !== words[id][word])
        .map((foreign) => ({
          source: `/${id}/${foreign}/:slug*`,
          destination: `/${id}/${words[id][word]}/:slug*`,
          permanent: true as const,
        })),
    ),
  )
  return [...lists, ...foreignWords]
}

/** For `next.config.js`, after the words: an editor's browser gets the same addresses from the draft routes. */
export function draftRewrites() {
  return storyLanguages.flatMap(({ id }) =>
    ['', '/:path*'].map((rest) => ({
      source: `/${id}${rest}`,
      destination: `/draft/${id}${rest}`,
      // Next's own cookie. The layout of the draft routes validates it.
      has: [{ type: 'cookie' as const, key: '__prerender_bypass' }],
    })),
  )
}

/**
 * A path with another language's word in it (`/nl/stories/x`), with the language's own word (`/nl/verhalen/x`); `null` for
 * any other path. What `wordRedirects` does, for one path.
 */
export function inOwnWords(path: string): string | null {
  const [, language, word, ...rest] = path.split('/')
  if (!isLanguage(language)) return null
  const own = words[language]
  if (allWords.some((each) => own[each] === word)) return null
  const meant = allWords.find((each) => languages.some(({ id }) => words[id][each] === word))
  return meant ? ['', language, own[meant], ...rest].join('/') : null
}

/** The reader's preferred language, from `Accept-Language`. */
export function preferredLanguage(acceptLanguage: string | null): Language {
  const wishes = (acceptLanguage?.split(',') ?? []).map((wish) => {
    const [tag, ...options] = wish.trim().toLowerCase().split(';')
    const quality = options.map((option) => /^\s*q=([\d.]+)\s*$/.exec(option)?.[1]).find((value) => value !== undefined)
    return { language: tag?.split('-')[0], weight: quality === undefined ? 1 : Number(quality) }
  })
  const understood = wishes.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight)
  return understood.map(({ language }) => language).find(isLanguage) ?? defaultLanguage
}
