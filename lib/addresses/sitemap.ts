import {
  defaultLanguage,
  furtherLanguages,
  isStoryLanguage,
  languages,
  storyLanguages,
  type Language,
} from '../languages.ts'
import type { SITEMAP_QUERY_RESULT, STORY_INDEX_QUERY_RESULT } from '../types.generated.ts'
import {
  homePath,
  inAllLanguages,
  listPath,
  parts,
  pathOf,
  pledgesPath,
  type Addressed,
  type Alternates,
} from '../routes.ts'
import { openDataPath, sitemapPartPath } from '../routes/machines.ts'
import { element, xmlFile, type Xml } from '../xml.ts'

/** Everything with an address. */
export interface SitemapContent extends SITEMAP_QUERY_RESULT {
  /** Those without a slug have none. */
  readonly stories: readonly Pick<
    STORY_INDEX_QUERY_RESULT[number],
    '_id' | '_type' | '_updatedAt' | 'language' | 'slug' | 'group' | 'countries'
  >[]
}

interface SitemapEntry {
  readonly alternates: Alternates
  /** When the page last changed, in each language. Lists have no such date: an item that left them leaves no trace. */
  readonly changed?: Alternates
}

/** The paths of all public pages. */
export function sitemapPaths(content: SitemapContent): string[] {
  return entriesOf(content).flatMap(({ alternates }) => Object.values(alternates))
}

/**
 * Texts in one file, each in at most six languages: search engines take 50,000 addresses and 50 MB.
 * @see https://www.sitemaps.org/protocol.html
 */
const mostInFile = 1_000

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** Every public address, each with the same text in the other languages; where they are too many, the list of the files that they are in. */
export function sitemapFile(content: SitemapContent, siteUrl: string): string {
  const files = sitemapPartPaths(content)
  if (files.length === 0) return urlSet(entriesOf(content), siteUrl)
  const locations = files.map((path) => element('sitemap', {}, element('loc', {}, siteUrl + path)))
  return xmlFile(element('sitemapindex', { xmlns }, ...locations))
}

/** The paths of the files that the sitemap is divided into; none while all is in one. */
export function sitemapPartPaths(content: SitemapContent): string[] {
  const files = Math.ceil(entriesOf(content).length / mostInFile)
  return files === 1 ? [] : Array.from({ length: files }, (_, index) => sitemapPartPath(index + 1))
}

/** One of those files, by its number from 1; `null` where there is none. */
export function sitemapPart(content: SitemapContent, siteUrl: string, number: number): string | null {
  if (!sitemapPartPaths(content).includes(sitemapPartPath(number))) return null
  return urlSet(entriesOf(content).slice((number - 1) * mostInFile, number * mostInFile), siteUrl)
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

function entriesOf(content: SitemapContent): SitemapEntry[] {
  const homes = content.pages.filter(({ purpose }) => purpose === 'home')
  const pages = content.pages.filter(({ purpose }) => purpose !== 'home')
  return [
    ...groupsOf(homes),
    ...parts.map((part) => ({ alternates: inAllLanguages((language) => listPath(language, part)) })),
    ...furtherLists(content.stories),
    ...groupsOf(content.stories),
    ...[...content.signatories, ...content.documents, ...content.outcomes].map((document) => ({
      alternates: alternatesOf(document),
      changed: inAllLanguages(() => document._updatedAt),
    })),
    ...content.countries.map((country) => ({
      alternates: alternatesOf(country, languagesOf(country, content.stories)),
    })),
    ...groupsOf(pages),
    { alternates: inAllLanguages(pledgesPath) },
    { alternates: inAllLanguages(openDataPath) },
  ]
}

/** Lists of stories in languages that have nothing else; an empty one is there, but nobody need look for it. */
function furtherLists(stories: SitemapContent['stories']): SitemapEntry[] {
  const used = new Set<string | null>(stories.map(({ language }) => language))
  return furtherLanguages.filter((id) => used.has(id)).map((id) => ({ alternates: { [id]: homePath(id) } }))
}

interface Written extends Addressed {
  readonly _updatedAt: string
  readonly group: string
}

/** Texts that are translations of each other, together. */
function groupsOf(texts: readonly Written[]): SitemapEntry[] {
  const groups = Map.groupBy(texts, ({ group }) => group)
  return [...groups.values()].map((group) => {
    const alternates: Alternates = {}
    const changed: Alternates = {}
    for (const text of group) {
      const { language } = text
      const path = pathOf(text, defaultLanguage)
      if (!isStoryLanguage(language) || !path) continue
      alternates[language] = path
      changed[language] = text._updatedAt
    }
    return { alternates, changed }
  })
}

/** The languages in which there is a story from a country: without one it has no page. */
function languagesOf(country: { readonly _id: string }, stories: SitemapContent['stories']): Language[] {
  const withStories = new Set(
    stories.flatMap(({ countries, language }) => ([...countries].some((id) => id === country._id) ? [language] : [])),
  )
  return languages.map(({ id }) => id).filter((id) => withStories.has(id))
}

function alternatesOf(document: Addressed, ids: readonly Language[] = languages.map(({ id }) => id)): Alternates {
  const alternates: Alternates = {}
  for (const id of ids) {
    const path = pathOf(document, id)
    if (path) alternates[id] = path
  }
  return alternates
}
