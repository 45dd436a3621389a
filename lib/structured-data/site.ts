import type { BreadcrumbList, Organization, SearchAction, Thing, WebSite, WithActionConstraints } from 'schema-dts'
import { parameterName } from '../finding/parameters.ts'
import { homePath, listPath, searchPath, type Part } from '../routes.ts'
import { titleOfPart } from '../dictionaries/part-titles.ts'
import { safeHref } from '../words.ts'
import { isFurther, siteLanguageOf, type StoryLanguage } from '../languages.ts'

// Structured data for search engines, in schema.org's terms. It says nothing that the page does not show.

/** An organisation as structured data names it. */
interface NamedOrganisation {
  readonly name: string | null
  readonly website: string | null
}

export interface SiteIdentity {
  /** Who publishes the site; the partnership where editors named nobody. */
  readonly publishedBy?: NamedOrganisation | null
  readonly siteUrl: string
  readonly title: string
  readonly description?: string | null
  readonly language: StoryLanguage
}

/** What a page is about, given the facts of the site. */
export type About = (site: SiteIdentity) => readonly Exclude<Thing, string>[]

/** Without empty values: schema.org has no `null`. */
export function known<T>(value: T | null | undefined | ''): T | undefined {
  return value === null || value === '' ? undefined : value
}

/** The publisher of the site, the same as its footer says. */
export function publisherOf({ siteUrl, title, publishedBy }: SiteIdentity): Exclude<Organization, string> {
  const id = { '@type': 'Organization' as const, '@id': `${siteUrl}/#publisher` }
  if (!publishedBy?.name) return { ...id, name: title, url: siteUrl }
  return { ...id, name: publishedBy.name, url: known(safeHref(publishedBy.website)) }
}

function webSite(site: SiteIdentity): Exclude<WebSite, string> {
  const { siteUrl, title, description, language } = site
  return {
    '@type': 'WebSite',
    '@id': `${siteUrl}${homePath(language)}#site`,
    name: title,
    description: known(description),
    url: siteUrl + homePath(language),
    inLanguage: language,
    publisher: publisherOf(site),
    potentialAction: search(site),
  }
}

/** The address of the search, as an RFC 6570 template. */
function search({ siteUrl, language }: SiteIdentity): Exclude<WithActionConstraints<SearchAction>, string> {
  return {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${siteUrl}${searchPath(siteLanguageOf(language))}?${parameterName('query', siteLanguageOf(language))}={words}`,
    },
    'query-input': 'required name=words',
  }
}

/** The breadcrumbs of a page: the home page, its list if it has one, and the page. */
export function breadcrumbs(site: SiteIdentity, path: string, title: string | null, part?: Part): BreadcrumbList {
  const { siteUrl, language } = site
  const steps = [
    { name: site.title, path: homePath(language) },
    // In a language that has stories alone, the home page is their list.
    ...(part && !isFurther(language)
      ? [{ name: titleOfPart(part, siteLanguageOf(language)), path: listPath(siteLanguageOf(language), part) }]
      : []),
    { name: title ?? site.title, path },
  ]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: siteUrl + step.path,
    })),
  }
}

/** A page that is neither a story, nor a signatory, nor a document. */
export function pageData(path: string, title: string | null, part?: Part): About {
  return (site) => [breadcrumbs(site, path, title, part)]
}

/** The home page. */
export const homeData: About = (site) => [webSite(site)]
