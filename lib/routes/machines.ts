import { languages, type Language } from '../languages.ts'
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

const feedFormats: readonly FeedFormat[] = ['xml', 'json']

/** What may follow the path of a page: which page has which of them, the site knows. */
export const endings: readonly string[] = [...feedFormats.map((format) => feedPath('', format)), sharePath('')].map(
  (ending) => ending.slice(1),
)

/** What is in no language. The names are those of the files and folders in `app`. */
export const rootPaths: readonly string[] = [
  '/sitemap.xml',
  '/robots.txt',
  '/.well-known/security.txt',
  '/speculation-rules.json',
  '/icon.svg',
  '/styleguide',
]

/** By which an editor's browser is switched to drafts, and hears of changes. */
export const draftModePaths: readonly string[] = ['enable', 'disable', 'changes', 'perspective'].map(
  (word) => `/api/draft-mode/${word}`,
)

/** Files below a language that are there whatever editors write. */
export function machinePaths(): string[] {
  return languages.flatMap(({ id }) => [
    ...feedFormats.map((format) => feedPath(homePath(id), format)),
    sharePath(homePath(id)),
    ...parts.map((part) => sharePath(listPath(id, part))),
  ])
}

/** Whether programs read it, not people: then nobody looks at a draft of it. */
export function isForPrograms(path: string): boolean {
  return /\/(?:feed\.(?:xml|json)|share\.png)$/.test(path)
}
