import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StoriesTemplate } from '@/components/templates/stories-template'
import { dictionary } from '@/lib/dictionaries'
import { listOf } from '@/lib/finding/list'
import { storyReaders } from '@/lib/finding/readers'
import { listPath } from '@/lib/routes'
import { pageData } from '@/lib/structured-data/site'
import { Frame } from '../../frame'
import { choiceAlternates, listMetadata } from '../../list-metadata'
import { loadElsewhere, loadSettings, loadStoryCards, loadStoryFacts } from '../../load'
import { readPlace, type ChoiceParams } from '../../params'

/** As many as fit a page of 14 kB, each with its cloth and the longest summary. */
const size = 12

async function load(props: ChoiceParams) {
  const { language, choice } = await readPlace(props, 'stories')
  const things = await loadStoryFacts(language)
  return listOf({ things, readers: storyReaders(), place: 'stories', choice, language, size }) ?? notFound()
}

export async function generateMetadata(props: ChoiceParams): Promise<Metadata> {
  return listMetadata(await load(props))
}

export default async function StoriesPage(props: ChoiceParams) {
  const list = await load(props)
  const { language, choice, things } = list
  const ids = things.map(({ _id }) => _id)
  const [stories, elsewhere, settings] = await Promise.all([
    loadStoryCards(language, ids),
    loadElsewhere(language),
    loadSettings(language),
  ])
  return (
    <Frame
      language={language}
      path={listPath(language, 'stories')}
      alternates={choiceAlternates('stories', choice)}
      about={pageData(listPath(language, 'stories'), dictionary(language).stories.title)}
    >
      <StoriesTemplate list={list} stories={stories} elsewhere={elsewhere} language={language} settings={settings} />
    </Frame>
  )
}
