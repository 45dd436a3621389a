import type { Metadata } from 'next'
import { dictionary } from '@/lib/dictionaries'
import type { List } from '@/lib/finding/list'
import { changed, choicePath, type Choice } from '@/lib/finding/parameters'
import { listingPath, type Listing } from '@/lib/finding/listings'
import { inAllLanguages, type Alternates } from '@/lib/routes'
import { env } from '@/sanity/env'
import { metadataOf } from './metadata'

/**
 * The metadata of a list. Search engines index each page of the whole list; a filtered list is `noindex`, with the
 * whole list as its canonical address.
 */
export async function listMetadata({ listing, language, page, pages, isChosen }: List<unknown>): Promise<Metadata> {
  const words = dictionary(language)
  const { title, lead: description } = words[listing]
  const pathOf = (number: number) => choicePath({ page: String(number) }, listing, language)
  const isFirst = page === 1 || isChosen
  const metadata = await metadataOf({
    title: isFirst ? title : `${title}, ${words.finding.pageOf(page, pages)}`,
    description,
    language,
    path: isFirst ? listingPath(language, listing) : pathOf(page),
    pictureOf: listingPath(language, listing),
    // The same page number in another language has other items.
    ...(isFirst && { alternates: inAllLanguages((id) => listingPath(id, listing)) }),
  })
  // Of a part of a list, its own in other languages would be meant by `hreflang`, and these are not indexed either.
  if (isChosen)
    return {
      ...metadata,
      alternates: { ...metadata.alternates, languages: undefined },
      robots: { index: false, follow: true },
    }
  return { ...metadata, pagination: pagesAround(page, pages, pathOf) }
}

/** The absolute URLs of the pages before and after one of a list. */
export function pagesAround(page: number, pages: number, pathOf: (page: number) => string): Metadata['pagination'] {
  const absolute = (number: number) => env().siteUrl + pathOf(number)
  return { previous: page > 1 ? absolute(page - 1) : null, next: page < pages ? absolute(page + 1) : null }
}

/** The same choice in the other languages, from the first page, because lists differ in length. */
export function choiceAlternates(listing: Listing, choice: Choice): Alternates {
  return inAllLanguages((language) => choicePath(changed(choice, 'page', undefined), listing, language))
}
