import { dictionary } from '@/lib/dictionaries'
import { choicePath, type Choice } from '@/lib/finding/parameters'
import type { Language } from '@/lib/languages'
import type { StoryEntry } from '@/lib/content/page-content'
import { StoryList } from './story-list'

interface StoriesPartProps {
  readonly stories: readonly StoryEntry[]
  /** The number of all; `stories` are the newest of them. */
  readonly count: number
  /** The choice that finds these in the list of stories. */
  readonly choice: Choice
  readonly heading: string
  readonly empty: string
  readonly language: Language
}

/** The newest stories on a subject, and a link to all of them. */
export function StoriesPart({ stories, count, choice, heading, empty, language }: StoriesPartProps) {
  const words = dictionary(language)
  return (
    <section className="related" aria-labelledby="stories">
      <h2 id="stories">{heading}</h2>
      {stories.length > 0 ? (
        <StoryList stories={stories} language={language} heading="h3" />
      ) : (
        <p className="empty">{empty}</p>
      )}
      {count > stories.length && (
        <p className="more">
          <a href={choicePath(choice, 'stories', language)}>{words.places.allStories(count)}</a>
        </p>
      )}
    </section>
  )
}
