import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FurtherListTemplate } from '@/components/templates/further-list-template'
import { furtherWords } from '@/lib/dictionaries/stories/story-words'
import { furtherPagePath, readFurtherPage } from '@/lib/finding/further-pages'
import { defaultLanguage, type FurtherLanguage } from '@/lib/languages'
import { homePath, inAllLanguages, listPath } from '@/lib/routes'
import { Frame } from './frame'
import { pagesAround } from './list-metadata'
import { loadStoryCards } from './load'
import { metadataOf } from './metadata'
import { loadFurtherPart } from './story-parts'

/** Where the page of a language that has stories alone has its sharing picture from. */
const pictureOf = homePath(defaultLanguage)

interface FurtherListProps {
  readonly language: FurtherLanguage
  /** What follows the question mark of the address. */
  readonly search: URLSearchParams
}

async function load({ language, search }: FurtherListProps) {
  return (await loadFurtherPart(language, ({ list }) => list(readFurtherPage(search)))) ?? notFound()
}

export async function furtherListMetadata(props: FurtherListProps): Promise<Metadata> {
  const { language } = props
  const { page, pages } = await load(props)
  const { stories, finding } = furtherWords(language)
  const pathOf = (number: number) => furtherPagePath(language, number)
  const metadata = await metadataOf({
    title: page === 1 ? stories.title : `${stories.title}, ${finding.pageOf(page, pages)}`,
    description: stories.lead,
    language,
    path: pathOf(page),
    pictureOf,
  })
  return { ...metadata, pagination: pagesAround(page, pages, pathOf) }
}

/** The stories in a language that has stories alone. The list is the same in no other language, but theirs are offered. */
export async function FurtherList(props: FurtherListProps) {
  const { language } = props
  const list = await load(props)
  return (
    <Frame
      language={language}
      path={homePath(language)}
      alternates={inAllLanguages((site) => listPath(site, 'stories'))}
    >
      <FurtherListTemplate language={language} list={list} stories={await loadStoryCards(language, list.items)} />
    </Frame>
  )
}
