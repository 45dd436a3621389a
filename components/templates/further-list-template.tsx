import type { StoryEntry } from '@/lib/content/page-content'
import { furtherWords } from '@/lib/dictionaries/stories/story-words'
import { furtherPagePath } from '@/lib/finding/further-pages'
import type { PageOf } from '@/lib/finding/pages'
import type { FurtherLanguage } from '@/lib/languages'
import { Pagination } from '../finding/pagination'
import { StoryList } from '../entries/story-list'
import { PageHead } from './page-head'

interface FurtherListTemplateProps {
  readonly language: FurtherLanguage
  readonly list: PageOf<string>
  /** Those on this page of the list. */
  readonly stories: readonly StoryEntry[]
}

/** The stories in a language that has nothing else. */
export function FurtherListTemplate({ language, list, stories }: FurtherListTemplateProps) {
  const words = furtherWords(language).stories
  return (
    <>
      <PageHead
        cloth={{ id: 'stories', threads: [1, 2, 3, 4, 5] }}
        title={<h1>{words.title}</h1>}
        lead={<p className="lead">{words.lead}</p>}
      />
      {stories.length > 0 ? <StoryList stories={stories} language={language} isWholePage /> : <p>{words.none}</p>}
      <Pagination
        page={list.page}
        pages={list.pages}
        language={language}
        pathOf={(page) => furtherPagePath(language, page)}
      />
    </>
  )
}
