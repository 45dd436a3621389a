import { dictionary } from '@/lib/dictionaries'
import type { List } from '@/lib/finding/list'
import type { UntranslatedStory } from '@/lib/story-index/untranslated-stories'
import { listPath } from '@/lib/routes'
import type { StoryEntry } from '@/lib/content/page-content'
import { UntranslatedStories } from '../entries/untranslated-stories'
import { StoryList } from '../entries/story-list'
import { ListFrame } from '../finding/list-frame'
import { PageHead } from './page-head'
import type { TemplateProps } from './template-props'

interface StoriesTemplateProps extends TemplateProps {
  readonly list: List<unknown>
  /** The stories on this page of the list. */
  readonly stories: readonly StoryEntry[]
  /** Stories without a translation. */
  readonly untranslated: readonly UntranslatedStory[]
}

/** The cloth of all stories has every thread. */
const threads = [1, 2, 3, 4, 5]

export function StoriesTemplate({ list, stories, untranslated, language }: StoriesTemplateProps) {
  const words = dictionary(language).stories
  return (
    <>
      <PageHead
        cloth={{ id: 'stories', threads }}
        eyebrow={list.all > 0 && words.count(list.all)}
        title={<h1>{words.title}</h1>}
        lead={
          <>
            <p className="lead">{words.lead}</p>
            <p className="more">
              <a href={listPath(language, 'countries')}>{dictionary(language).places.map.link}</a>
            </p>
          </>
        }
      />
      <ListFrame list={list} none={words.none}>
        <StoryList stories={stories} language={language} isWholePage hasLeader={list.page === 1 && !list.isChosen} />
      </ListFrame>
      {!list.isChosen && list.page === list.pages && <UntranslatedStories stories={untranslated} language={language} />}
    </>
  )
}
