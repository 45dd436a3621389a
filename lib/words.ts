import { perLanguage } from './formatters.ts'
import { isStoryLanguage, languageFacts, type StoryLanguage } from './languages.ts'

const languageNames = perLanguage((reader) => new Intl.DisplayNames(reader, { type: 'language' }))
const lists = perLanguage((language) => new Intl.ListFormat(language, { type: 'conjunction' }))
const size = (unit: string, maximumFractionDigits: number) =>
  perLanguage((language) => new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits }))
const [megabytes, kilobytes] = [size('megabyte', 1), size('kilobyte', 0)]

/**
 * The name of a language in the reader's language: `ar` is “Arabic” or “Arabisch”. An unknown code is returned as it
 * is.
 */
export function languageName(code: string, reader: StoryLanguage): string {
  try {
    return languageNames(reader).of(code) ?? code
  } catch {
    // Not a language code (RangeError): editors' data, which is shown rather than hidden.
    return code
  }
}

/** Names joined as people do: “a, b and c”. */
export function joinNames(names: readonly string[], language: StoryLanguage): string {
  return lists(language).format(names)
}

/** The same in parts, for names that are links: what is `element` is the next of them. */
export function joinedParts(count: number, language: StoryLanguage) {
  return lists(language).formatToParts(Array.from({ length: count }, () => '-'))
}

/** A file's size, rounded: “12 kB”, “3.4 MB”. */
export function formatBytes(bytes: number, language: StoryLanguage): string {
  const isLarge = bytes >= 1_000_000
  return (isLarge ? megabytes : kilobytes)(language).format(Math.max(isLarge ? bytes / 1_000_000 : bytes / 1000, 1))
}

/** The host of a web address without `www.`, as readers name a site; the input when it is not a URL. */
export function siteName(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address
}

/** The `lang` of a text, if it differs from the page's. */
export function foreign(textLanguage: string | null | undefined, page: StoryLanguage): string | undefined {
  return textLanguage && textLanguage !== page ? textLanguage : undefined
}

/** The `dir` of a text, if it runs in another direction than the page. */
export function foreignDirection(
  textLanguage: string | null | undefined,
  page: StoryLanguage,
): 'ltr' | 'rtl' | undefined {
  if (!isStoryLanguage(textLanguage)) return undefined
  const { direction } = languageFacts(textLanguage)
  return direction === languageFacts(page).direction ? undefined : direction
}

/** Up to two initials of a name, from its capitals: “Ministry of Foreign Affairs” gives MF. */
export function initialsOf(name: string): string {
  const capitals = name.match(/\p{Lu}/gu) ?? []
  return (capitals.length > 0 ? capitals.slice(0, 2).join('') : name.slice(0, 1)).toUpperCase()
}

/** An address that is safe in a link: http, https, mailto or tel. `null` for all others, including `javascript:`. */
export function safeHref(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null
  const { protocol, href } = new URL(address)
  return ['https:', 'http:', 'mailto:', 'tel:'].includes(protocol) ? href : null
}
