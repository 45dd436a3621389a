import { furtherLanguages, languages, type Language } from '../languages.ts'
import { homePath, listPath, parts, touchIconPath } from '../routes.ts'

// Addresses for programs. They are in English for every language, because people do not read them.

/** The root of the open data. A breaking change gets a new number. */
const data = '/api/v1'

export const openApiPath = `${data}/openapi.json`
export const cataloguePath = `${data}/catalog.jsonld`
export const changesPath = `${data}/changes.json`

/** `/api/v1/stories.csv` */
export function dataPath(set: string, format: 'json' | 'csv'): string {
  return `${data}/${set}.${format}`
}

/** The page that explains the open data: `/nl/open-data`. */
export function openDataPath(language: Language): string {
  return `${homePath(language)}/open-data`
}

export type FeedFormat = 'xml' | 'json'

/** The feed of the page at a path: `/en/feed.xml`, `/en/outcomes/1/feed.json`. */
export function feedPath(path: string, format: FeedFormat): string {
  return `${path}/feed.${format}`
}

/** The sharing picture of a page: `/en/stories/a-story/share.png`. */
export function sharePath(path: string): string {
  return `${path}/share.png`
}

export type CitationFormat = 'bib' | 'ris'

/** A reference to a story or a document for programs: `/en/stories/a-story/cite.bib`. */
export function citePath(path: string, format: CitationFormat): string {
  return `${path}/cite.${format}`
}

export type CopyFormat = 'txt' | 'epub'

/** A story as a file to keep: `/en/stories/a-story/story.epub`. What a browser calls the file says nothing of whom it is about. */
export function copyPath(path: string, format: CopyFormat): string {
  return `${path}/story.${format}`
}

/** Whether an address is that of a story as a book. */
export const isBook = (address: string): boolean => address.endsWith(copyPath('', 'epub'))

const feedFormats: readonly FeedFormat[] = ['xml', 'json']
const citationFormats: readonly CitationFormat[] = ['bib', 'ris']
export const copyFormats: readonly CopyFormat[] = ['txt', 'epub']

/** All files below the page of a story: its sharing picture, its references, its copies to keep. */
export function storyFilePaths(path: string): string[] {
  return [
    sharePath(path),
    ...citationFormats.map((format) => citePath(path, format)),
    ...copyFormats.map((format) => copyPath(path, format)),
  ]
}

/** What may follow the path of a page; the site knows which pages have which. */
export const endings: readonly string[] = [
  ...feedFormats.map((format) => feedPath('', format)),
  ...citationFormats.map((format) => citePath('', format)),
  ...copyFormats.map((format) => copyPath('', format)),
  sharePath(''),
].map((ending) => ending.slice(1))

/** One file of a sitemap that is too long for one: `/sitemaps/2.xml`. */
export function sitemapPartPath(number: number): string {
  return `/sitemaps/${number}.xml`
}

/** Addresses outside the languages. The names are those of files and folders in `app`. */
export const rootPaths: readonly string[] = [
  '/sitemap.xml',
  '/robots.txt',
  '/.well-known/security.txt',
  '/speculation-rules.json',
  '/icon.svg',
  touchIconPath,
  '/styleguide',
]

/** Endpoints that switch an editor's browser to drafts and report changes. */
export const draftModePaths: readonly string[] = ['enable', 'disable', 'changes', 'perspective'].map(
  (word) => `/api/draft-mode/${word}`,
)

/** Files below a language that exist independently of content. */
export function machinePaths(): string[] {
  const further = furtherLanguages.flatMap((id) => feedFormats.map((format) => feedPath(homePath(id), format)))
  const own = languages.flatMap(({ id }) => [
    ...feedFormats.map((format) => feedPath(homePath(id), format)),
    sharePath(homePath(id)),
    ...parts.map((part) => sharePath(listPath(id, part))),
  ])
  return [...own, ...further]
}

/** Whether a path is that of a feed, which programs on other sites may read. */
export function isFeed(path: string): boolean {
  return feedFormats.some((format) => path.endsWith(feedPath('', format)))
}

/** Whether a path is for programs: these have no drafts. */
export function isForPrograms(path: string): boolean {
  return endings.some((ending) => path.endsWith(`/${ending}`))
}
