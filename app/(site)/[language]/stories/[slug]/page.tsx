import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StoryTemplate } from '@/components/templates/story-template'
import { siteLanguageOf } from '@/lib/languages'
import { storyPath } from '@/lib/routes'
import { storyData } from '@/lib/structured-data/story-data'
import { editOf } from '../../../edit'
import { Frame } from '../../../frame'
import { loadStory, loadSettings } from '../../../load'
import { addressOf, metadataOf, translationsOf } from '../../../metadata'
import { readStorySlug, type SlugParams } from '../../../params'

export async function generateMetadata(props: SlugParams): Promise<Metadata> {
  const { language, slug } = await readStorySlug(props)
  const story = await loadStory(language, slug)
  if (!story) return {}
  const { title, summary: description } = story
  const alternates = translationsOf('story', story.translations)
  return metadataOf({ title, description, language, path: storyPath(language, slug), alternates })
}

export default async function StoryPage(props: SlugParams) {
  const { language, slug } = await readStorySlug(props)
  const [story, settings] = await Promise.all([loadStory(language, slug), loadSettings(siteLanguageOf(language))])
  if (!story) notFound()
  const path = storyPath(language, slug)
  const alternates = translationsOf('story', story.translations)
  return (
    <Frame language={language} path={path} alternates={alternates} about={storyData(story, path)}>
      <StoryTemplate
        story={story}
        language={language}
        settings={settings}
        address={addressOf(path)}
        edit={await editOf(story)}
      />
    </Frame>
  )
}
