import type { OwnStory } from '../content/page-content.ts'
import { storyWords } from '../dictionaries/stories/story-words.ts'
import type { StoryLanguage } from '../languages.ts'

/** What a file to keep is made of, whatever its format. */
export interface StoryCopy {
  readonly story: OwnStory
  readonly language: StoryLanguage
  readonly siteTitle: string
  /** The absolute address of its page, where readers see whether the story is still there. */
  readonly address: string
}

/** The title of a story, or what stands for it: a book needs one. */
export function titleOfCopy({ story, language }: StoryCopy): string {
  return story.title ?? storyWords(language).places.untitled
}
