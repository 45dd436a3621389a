import type { Language } from '@/sanity/languages'
import type { StoryEntry as Entry } from '../content'
import { StoryEntry } from './story-entry'

interface StoryListProps {
  readonly stories: readonly Entry[]
  readonly language: Language
  readonly heading?: 'h2' | 'h3'
  /** Whether the list is what its page is for: then the first story is large. */
  readonly isWholePage?: boolean
}

export function StoryList({ stories, language, heading, isWholePage }: StoryListProps) {
  return (
    <ul className={isWholePage ? 'story-list whole' : 'story-list'}>
      {stories.map((story) => (
        <li key={story._id}>
          <StoryEntry story={story} language={language} heading={heading} />
        </li>
      ))}
    </ul>
  )
}
