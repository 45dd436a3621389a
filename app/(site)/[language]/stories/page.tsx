import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StoriesTemplate } from '@/components/templates/stories-template'
import { dictionary } from '@/lib/dictionaries'
import { listPath } from '@/lib/routes'
import { pageData } from '@/lib/structured-data/site'
import { Frame } from '../../frame'
import { choiceAlternates, listMetadata } from '../../list-metadata'
import { loadUntranslated, loadSettings } from '../../load'
import { readListing, type ChoiceParams } from '../../params'
import { loadStoryList, loadStoryPage } from '../../story-list'

export async function generateMetadata(props: ChoiceParams): Promise<Metadata> {
  const { language, choice } = await readListing(props, 'stories')
  return listMetadata((await loadStoryList(language, choice)) ?? notFound())
}

export default async function StoriesPage(props: ChoiceParams) {
  const { language, choice } = await readListing(props, 'stories')
  const [page, untranslated, settings] = await Promise.all([
    loadStoryPage(language, choice),
    loadUntranslated(language),
    loadSettings(language),
  ])
  const { list, stories } = page ?? notFound()
  return (
    <Frame
      language={language}
      path={listPath(language, 'stories')}
      alternates={choiceAlternates('stories', choice)}
      about={pageData(listPath(language, 'stories'), dictionary(language).stories.title)}
    >
      <StoriesTemplate
        list={list}
        stories={stories}
        untranslated={untranslated}
        language={language}
        settings={settings}
      />
    </Frame>
  )
}
