import type { MetadataRoute } from 'next'
import { isLanguage, languages, type Language } from '../sanity/languages.ts'
import type { SITEMAP_QUERY_RESULT } from '../sanity/types.generated.ts'
import { inAllLanguages, listPath, parts, pathOf, type Addressed, type Alternates } from './routes.ts'
import { openDataPath } from './routes/machines.ts'

interface Entry {
  readonly alternates: Alternates
  readonly changed?: string
}

/** The paths of everything that readers can open. */
export function sitemapPaths(content: SITEMAP_QUERY_RESULT): string[] {
  return entriesOf(content).flatMap(({ alternates }) => Object.values(alternates))
}

/** Every public address, each with the same text in the other languages. */
export function sitemapEntries(content: SITEMAP_QUERY_RESULT, siteUrl: string): MetadataRoute.Sitemap {
  return entriesOf(content).flatMap(({ alternates, changed }) => {
    const urls = Object.fromEntries(Object.entries(alternates).map(([id, path]) => [id, siteUrl + path]))
    return Object.values(urls).map((url) => ({
      url,
      ...(changed && { lastModified: changed }),
      alternates: { languages: urls },
    }))
  })
}

function entriesOf(content: SITEMAP_QUERY_RESULT): Entry[] {
  const homes = content.pages.filter(({ purpose }) => purpose === 'home')
  const pages = content.pages.filter(({ purpose }) => purpose !== 'home')
  return [
    ...groupsOf(homes),
    ...parts.map((part) => ({ alternates: inAllLanguages((language) => listPath(language, part)) })),
    ...groupsOf(content.stories),
    ...[...content.signatories, ...content.documents, ...content.outcomes].map((document) => ({
      alternates: alternatesOf(document),
      changed: document._updatedAt,
    })),
    ...content.countries.map((country) => ({
      alternates: alternatesOf(country, languagesOf(country, content.stories)),
    })),
    ...groupsOf(pages),
    { alternates: inAllLanguages(openDataPath) },
  ]
}

interface Written extends Addressed {
  readonly _updatedAt: string
  readonly group: string
}

/** Texts that are translations of each other, together. */
function groupsOf(texts: readonly Written[]): Entry[] {
  const groups = Map.groupBy(texts, ({ group }) => group)
  return [...groups.values()].map((group) => {
    const alternates: Alternates = {}
    for (const text of group) {
      const { language } = text
      const path = isLanguage(language) && pathOf(text, language)
      if (isLanguage(language) && path) alternates[language] = path
    }
    return {
      alternates,
      changed: group
        .map(({ _updatedAt }) => _updatedAt)
        .toSorted()
        .at(-1),
    }
  })
}

/** The languages in which there is a story that happens in a country: without one it has no page. */
function languagesOf(country: { readonly _id: string }, stories: SITEMAP_QUERY_RESULT['stories']): Language[] {
  const told = new Set(
    stories.flatMap(({ countries, language }) => ([...countries].some((id) => id === country._id) ? [language] : [])),
  )
  return languages.map(({ id }) => id).filter((id) => told.has(id))
}

function alternatesOf(document: Addressed, ids: readonly Language[] = languages.map(({ id }) => id)): Alternates {
  const alternates: Alternates = {}
  for (const id of ids) {
    const path = pathOf(document, id)
    if (path) alternates[id] = path
  }
  return alternates
}
