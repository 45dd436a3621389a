import { dictionary } from '@/lib/dictionaries'
import { listPath } from '@/lib/routes'
import { StoryList } from '../entries/story-list'
import type { SectionProps } from './section-props'
import { SectionFrame } from './section-frame'

export function StoriesSection({ section, language, edit }: SectionProps<'storiesSection'>) {
  const words = dictionary(language).stories
  const stories = section.stories ?? []
  return (
    <SectionFrame section={section} language={language} className="wide" edit={edit}>
      {stories.length > 0 ? (
        <StoryList stories={stories} language={language} heading="h3" />
      ) : (
        <p className="empty">{words.none}</p>
      )}
      <p className="more">
        <a href={listPath(language, 'stories')}>{words.all}</a>
      </p>
    </SectionFrame>
  )
}
