import { dictionary } from '@/lib/dictionaries'
import { threadsOf, type StoryEntry } from '../content'
import { StoryList } from '../entries/story-list'
import { PageHead } from './page-head'
import type { TemplateProps } from './props'

interface StoriesTemplateProps extends TemplateProps {
  readonly stories: readonly StoryEntry[]
}

export function StoriesTemplate({ stories, language }: StoriesTemplateProps) {
  const words = dictionary(language).stories
  return (
    <>
      <PageHead
        cloth={{ id: 'stories', threads: threadsOf(stories.flatMap(({ outcomes }) => [...outcomes])) }}
        eyebrow={stories.length > 0 && words.count(stories.length)}
        title={<h1>{words.title}</h1>}
        lead={<p className="lead">{words.lead}</p>}
      />
      {stories.length > 0 ? (
        <StoryList stories={stories} language={language} isWholePage />
      ) : (
        <p className="empty">{words.none}</p>
      )}
    </>
  )
}
