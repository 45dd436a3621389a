import { storyWords } from '@/lib/dictionaries/stories/story-words'
import { safeHref } from '@/lib/words'
import type { StoryLanguage } from '@/lib/languages'
import type { Settings, Story } from '@/lib/content/page-content'
import { ExitThisPage } from './exit-this-page'

interface ContentNoteProps {
  readonly story: Pick<Story, 'sensitivity' | 'contentNote'>
  readonly exitPage: NonNullable<Settings>['exitPage']
  readonly language: StoryLanguage
}

/** Shown before a story that may distress: what it is about, and a way out that works without a script. */
export function ContentNote({ story, exitPage, language }: ContentNoteProps) {
  if (story.sensitivity !== 'mayDistress') return null
  const { care } = storyWords(language)
  const exit = safeHref(exitPage?.url)
  return (
    <section className="content-note" aria-labelledby="content-note">
      <h2 id="content-note">{care.contentNote}</h2>
      <p>{story.contentNote ?? care.mayDistress}</p>
      {exit && <ExitThisPage href={exit} words={care} />}
    </section>
  )
}
