import type { Metadata } from 'next'
import { StoriesTemplate } from '@/components/templates/stories-template'
import { dictionary } from '@/lib/dictionaries'
import { inAllLanguages, listPath } from '@/lib/routes'
import { pageData } from '@/lib/structured-data/site'
import { Frame } from '../../frame'
import { loadStories, loadSettings } from '../../load'
import { metadataOf } from '../../metadata'
import { readLanguage, type LanguageParams } from '../../params'

const alternates = inAllLanguages((language) => listPath(language, 'stories'))

export async function generateMetadata(props: LanguageParams): Promise<Metadata> {
  const language = await readLanguage(props)
  const { title, lead: description } = dictionary(language).stories
  return metadataOf({ title, description, language, path: listPath(language, 'stories'), alternates })
}

export default async function StoriesPage(props: LanguageParams) {
  const language = await readLanguage(props)
  const [stories, settings] = await Promise.all([loadStories(language), loadSettings(language)])
  return (
    <Frame
      language={language}
      path={listPath(language, 'stories')}
      alternates={alternates}
      about={pageData(listPath(language, 'stories'), dictionary(language).stories.title)}
    >
      <StoriesTemplate stories={stories} language={language} settings={settings} />
    </Frame>
  )
}
