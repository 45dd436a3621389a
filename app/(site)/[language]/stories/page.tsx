import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StoriesTemplate } from '@/components/templates/stories-template'
import { dictionary } from '@/lib/dictionaries'
import { listPath } from '@/lib/routes'
import { pageData } from '@/lib/structured-data/site'
import { Frame } from '../../frame'
import { choiceAlternates, listMetadata } from '../../list-metadata'
import { loadElsewhere, loadSettings } from '../../load'
import { readPlace, type ChoiceParams } from '../../params'
import { loadStoryList, loadStoryPage } from '../../story-list'

export async function generateMetadata(props: ChoiceParams): Promise<Metadata> {
  const { language, choice } = await readPlace(props, 'stories')
  return listMetadata((await loadStoryList(language, choice)) ?? notFound())
}

export default async function StoriesPage(props: ChoiceParams) {
  const { language, choice } = await readPlace(props, 'stories')
  const [page, elsewhere, settings] = await Promise.all([
    loadStoryPage(language, choice),
    loadElsewhere(language),
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
      <StoriesTemplate list={list} stories={stories} elsewhere={elsewhere} language={language} settings={settings} />
    </Frame>
  )
}
