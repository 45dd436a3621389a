import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SearchTemplate } from '@/components/templates/search-template'
import { dictionary } from '@/lib/dictionaries'
import { homePath, inAllLanguages, searchPath } from '@/lib/routes'
import { Frame } from '../../frame'
import { choiceAlternates } from '../../list-metadata'
import { metadataOf } from '../../metadata'
import { readListing, type ChoiceParams } from '../../params'
import { searchFor } from '../../search'

export async function generateMetadata(props: ChoiceParams): Promise<Metadata> {
  const { language, choice } = await readListing(props, 'search')
  const { title, titleOf, lead: description } = dictionary(language).search
  const words = { title: choice.query ? titleOf(choice.query) : title, description, pictureOf: homePath(language) }
  const addresses = { language, path: searchPath(language), alternates: inAllLanguages(searchPath) }
  return { ...(await metadataOf({ ...words, ...addresses })), robots: { index: false, follow: true } }
}

/** Searches everything in the reader's language. */
export default async function SearchPage(props: ChoiceParams) {
  const { language, choice } = await readListing(props, 'search')
  const results = choice.query ? ((await searchFor(language, choice)) ?? notFound()) : null
  return (
    <Frame language={language} path={searchPath(language)} alternates={choiceAlternates('search', choice)}>
      <SearchTemplate language={language} choice={choice} results={results} />
    </Frame>
  )
}
