import { defaultLanguage, furtherLanguages, isStoryLanguage, languages, type Language } from '../languages.ts'
import type { StoryAddress } from '../story-index/story-addresses.ts'
import type { SITEMAP_QUERY_RESULT } from '../types.generated.ts'
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
import { openDataPath } from '../routes/machines.ts'
import { alternatesOf } from './alternates-of.ts'

/** Everything with an address. */
export interface SitemapContent extends SITEMAP_QUERY_RESULT {
  readonly stories: readonly StoryAddress[]
}

export interface SitemapEntry {
  readonly alternates: Alternates
  /** When the page last changed, in each language. Lists have no such date: an item that left them leaves no trace. */
  readonly changed?: Alternates
}

/** Every public page, with the same text in its other languages. */
export function entriesOf(content: SitemapContent): SitemapEntry[] {
  const { lists, groups, countries } = ofStories(content.stories)
  const homes = content.pages.filter(({ purpose }) => purpose === 'home')
  const pages = content.pages.filter(({ purpose }) => purpose !== 'home')
  return [
    ...groupsOf(homes),
    ...parts.map((part) => ({ alternates: inAllLanguages((language) => listPath(language, part)) })),
    ...lists,
    ...groups,
    ...[...content.signatories, ...content.documents, ...content.outcomes].map((document) => ({
      alternates: alternatesOf(document),
      changed: inAllLanguages(() => document._updatedAt),
    })),
    ...content.countries.map((country) => ({
      // Without a story from there, a country has no page.
      alternates: alternatesOf(country, countries.get(country._id) ?? []),
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

interface OfStories {
  /** Of languages that have stories alone. */
  readonly lists: readonly SitemapEntry[]
  readonly groups: readonly SitemapEntry[]
  /** By the id of a country: the languages in which there is a story from it. */
  readonly countries: ReadonlyMap<string, readonly Language[]>
}

const made = new WeakMap<SitemapContent['stories'], OfStories>()

/** What is made of all stories. For the same ones it is worked out once: each of many files is made of these. */
function ofStories(stories: SitemapContent['stories']): OfStories {
  const known = made.get(stories)
  if (known) return known
  const found = new Map<string, Set<string | null>>()
  for (const { countries, language } of stories)
    for (const id of countries) found.set(id, (found.get(id) ?? new Set()).add(language))
  const inOrder = ([id, used]: [string, Set<string | null>]) =>
    [id, languages.flatMap(({ id: language }) => (used.has(language) ? [language] : []))] as const
  const fresh = { lists: furtherLists(stories), groups: groupsOf(stories), countries: new Map([...found].map(inOrder)) }
  made.set(stories, fresh)
  return fresh
}
