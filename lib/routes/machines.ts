import { languages, type Language } from '../../sanity/languages.ts'
import { homePath, listPath, parts } from '../routes.ts'

// Addresses of what programs read. They are in English in every language: nobody reads them aloud.

/** Where all open data stands. A form that breaks readers' programs gets a number of its own. */
const data = '/api/v1'

export const openApiPath = `${data}/openapi.json`
export const cataloguePath = `${data}/catalog.jsonld`

/** `/api/v1/stories.csv` */
export function dataPath(set: string, format: 'json' | 'csv'): string {
  return `${data}/${set}.${format}`
}

/** The page that explains the open data: `/nl/open-data`. */
export function openDataPath(language: Language): string {
  return `${homePath(language)}/open-data`
}

export type FeedFormat = 'xml' | 'json'

/** The feed of what stands at a path: `/en/feed.xml`, `/en/outcomes/1/feed.json`. */
export function feedPath(path: string, format: FeedFormat): string {
  return `${path}/feed.${format}`
}

/** The picture with which a page is shared: `/en/stories/a-story/share.png`. */
export function sharePath(path: string): string {
  return `${path}/share.png`
}

/** Addresses below a language that are there whatever editors write. */
export function machinePaths(): string[] {
  return languages.flatMap(({ id }) => [
    openDataPath(id),
    feedPath(homePath(id), 'xml'),
    feedPath(homePath(id), 'json'),
    sharePath(homePath(id)),
    ...parts.map((part) => sharePath(listPath(id, part))),
  ])
}

/** Whether programs read it, not people: then nobody looks at a draft of it. */
export function isForPrograms(path: string): boolean {
  return /\/(?:feed\.(?:xml|json)|share\.png)$/.test(path)
}
