import { languages, type Language } from '../languages.ts'
import { listPath, pledgesPath, searchPath, type Part } from '../routes.ts'

/** The listings of one type of content. */
export type ContentListing = Extract<Part, 'stories' | 'signatories' | 'documents'>

/** A page whose content a reader can filter, or that has more pages. */
export type Listing = ContentListing | 'search' | 'pledges'

const all: readonly Listing[] = ['stories', 'signatories', 'documents', 'search', 'pledges']

/** `/nl/zoeken`, `/en/stories` */
export function listingPath(language: Language, listing: Listing): string {
  if (listing === 'search') return searchPath(language)
  return listing === 'pledges' ? pledgesPath(language) : listPath(language, listing)
}

const byPath = new Map(
  languages.flatMap(({ id }) => all.map((listing) => [listingPath(id, listing), { listing, language: id }] as const)),
)

/** Which listing a path is, or `undefined` where nothing can be filtered. */
export function listingAt(path: string): { readonly listing: Listing; readonly language: Language } | undefined {
  return byPath.get(path)
}
