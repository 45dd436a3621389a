import type { StoryEntry } from '@/lib/content/page-content'
import { furtherWords } from '@/lib/dictionaries/stories/story-words'
import type { FurtherLanguage } from '@/lib/languages'
import { StoryList } from '../entries/story-list'
import { PageHead } from './page-head'

interface FurtherListTemplateProps {
  readonly language: FurtherLanguage
  readonly stories: readonly StoryEntry[]
}

/** The stories in a language that has nothing else. */
export function FurtherListTemplate({ language, stories }: FurtherListTemplateProps) {
  const words = furtherWords(language).stories
  return (
    <>
      <PageHead
        cloth={{ id: 'stories', threads: [1, 2, 3, 4, 5] }}
        title={<h1>{words.title}</h1>}
        lead={<p className="lead">{words.lead}</p>}
      />
      {stories.length > 0 ? <StoryList stories={stories} language={language} isWholePage /> : <p>{words.none}</p>}
    </>
  )
}
