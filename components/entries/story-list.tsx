import type { StoryLanguage } from '@/lib/languages'
import type { StoryEntry as Entry } from '@/lib/content/page-content'
import { StoryEntry } from './story-entry'

interface StoryListProps {
  readonly stories: readonly Entry[]
  readonly language: StoryLanguage
  readonly heading?: 'h2' | 'h3'
  /** Whether the list is the main content of its page. */
  readonly isWholePage?: boolean
  /** Whether the first story is large. */
  readonly hasLeader?: boolean
}

export function StoryList({ stories, language, heading, isWholePage, hasLeader }: StoryListProps) {
  return (
    <ul className={['story-list', isWholePage && 'whole', hasLeader && 'with-leader'].filter(Boolean).join(' ')}>
      {stories.map((story) => (
        <li key={story._id}>
          <StoryEntry story={story} language={language} heading={heading} />
        </li>
      ))}
    </ul>
  )
}
