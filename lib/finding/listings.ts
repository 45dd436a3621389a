import { languages, type Language } from '../languages.ts'
import { listPath, searchPath, type Part } from '../routes.ts'

/** The listings of one type of content. */
export type ContentListing = Extract<Part, 'stories' | 'signatories' | 'documents'>

/** A page whose content a reader can filter. */
export type Listing = ContentListing | 'search'

const all: readonly Listing[] = ['stories', 'signatories', 'documents', 'search']

/** `/nl/zoeken`, `/en/stories` */
export function listingPath(language: Language, listing: Listing): string {
  return listing === 'search' ? searchPath(language) : listPath(language, listing)
}

const byPath = new Map(
  languages.flatMap(({ id }) => all.map((listing) => [listingPath(id, listing), { listing, language: id }] as const)),
)

/** Which listing a path is, or `undefined` where nothing can be filtered. */
export function listingAt(path: string): { readonly listing: Listing; readonly language: Language } | undefined {
  return byPath.get(path)
}
