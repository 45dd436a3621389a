import type { MetadataRoute } from 'next'
import { isLanguage, languages } from '../sanity/languages.ts'
import type { SITEMAP_QUERY_RESULT } from '../sanity/types.generated.ts'
import { inAllLanguages, listPath, pathOf, type Addressed, type Alternates, type Part } from './routes.ts'

const lists: readonly Part[] = ['stories', 'signatories', 'documents']

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
    ...lists.map((part) => ({ alternates: inAllLanguages((language) => listPath(language, part)) })),
    ...groupsOf(content.stories),
    ...[...content.signatories, ...content.documents].map((document) => ({
      alternates: alternatesOf(document),
      changed: document._updatedAt,
    })),
    ...groupsOf(pages),
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

function alternatesOf(document: Addressed): Alternates {
  const alternates: Alternates = {}
  for (const { id } of languages) {
    const path = pathOf(document, id)
    if (path) alternates[id] = path
  }
  return alternates
}
