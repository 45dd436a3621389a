import type { StoryLanguage } from '@/lib/languages'
import { storyWords } from '@/lib/dictionaries/stories/story-words'
import type { TextPartOf } from '@/lib/content/page-content'

interface CalloutProps {
  readonly part: TextPartOf<'callout'>
  readonly language: StoryLanguage
}

/** A short remark apart from the text. Its tone is in its title, not only in its style. */
export function Callout({ part, language }: CalloutProps) {
  const tone = part.tone ?? 'note'
  return (
    <div role="note" className={`callout callout-${tone}`}>
      <p className="callout-title">{part.title ?? storyWords(language).callouts[tone]}</p>
      <p>{part.text}</p>
    </div>
  )
}
