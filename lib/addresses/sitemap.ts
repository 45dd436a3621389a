import { storyLanguages } from '../languages.ts'
import { sitemapPartPath } from '../routes/machines.ts'
import { element, xmlFile, type Xml } from '../xml.ts'
import { entriesOf, type SitemapContent, type SitemapEntry } from './sitemap-entries.ts'

/** The paths of all public pages, and of the files that the sitemap is divided into: none while all is in one. */
export function sitemapPaths(content: SitemapContent): { readonly pages: string[]; readonly files: string[] } {
  const entries = entriesOf(content)
  return { pages: entries.flatMap(({ alternates }) => Object.values(alternates)), files: filesOf(entries) }
}

/**
 * Texts in one file, each in at most six languages: search engines take 50,000 addresses and 50 MB.
 * @see https://www.sitemaps.org/protocol.html
 */
const mostInFile = 1_000

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** Every public address, each with the same text in the other languages; where they are too many, the list of the files that they are in. */
export function sitemapFile(content: SitemapContent, siteUrl: string): string {
  const entries = entriesOf(content)
  const files = filesOf(entries)
  if (files.length === 0) return urlSet(entries, siteUrl)
  const locations = files.map((path) => element('sitemap', {}, element('loc', {}, siteUrl + path)))
  return xmlFile(element('sitemapindex', { xmlns }, ...locations))
}

/** One of those files, by its number from 1; `null` where there is none. */
export function sitemapPart(content: SitemapContent, siteUrl: string, number: number): string | null {
  const entries = entriesOf(content)
  if (!filesOf(entries).includes(sitemapPartPath(number))) return null
  return urlSet(entries.slice((number - 1) * mostInFile, number * mostInFile), siteUrl)
}

function filesOf(entries: readonly SitemapEntry[]): string[] {
  const files = Math.ceil(entries.length / mostInFile)
  return files === 1 ? [] : Array.from({ length: files }, (_, index) => sitemapPartPath(index + 1))
}

function urlSet(entries: readonly SitemapEntry[], siteUrl: string): string {
  const spaces = { xmlns, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }
  return xmlFile(element('urlset', spaces, ...entries.flatMap((entry) => urlsOf(entry, siteUrl))))
}

function urlsOf({ alternates, changed = {} }: SitemapEntry, siteUrl: string): Xml[] {
  const own = storyLanguages.map(({ id }) => id).filter((id) => alternates[id] !== undefined)
  const links = own.map((id) =>
    element('xhtml:link', { rel: 'alternate', hreflang: id, href: siteUrl + alternates[id] }),
  )
  return own.map((id) =>
    element(
      'url',
      {},
      element('loc', {}, siteUrl + alternates[id]),
      ...(changed[id] ? [element('lastmod', {}, changed[id])] : []),
      ...links,
    ),
  )
}
