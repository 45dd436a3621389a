import type { Language } from '@/sanity/languages'
import type { StoryEntry as Entry } from '../content'
import { StoryEntry } from './story-entry'

interface StoryListProps {
  readonly stories: readonly Entry[]
  readonly language: Language
  readonly heading?: 'h2' | 'h3'
}

export function StoryList({ stories, language, heading }: StoryListProps) {
  return (
    <ul className="story-list">
      {stories.map((story) => (
        <li key={story._id}>
          <StoryEntry story={story} language={language} heading={heading} />
        </li>
      ))}
    </ul>
  )
}
