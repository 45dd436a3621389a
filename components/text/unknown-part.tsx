import type { StoryLanguage } from '@/lib/languages'
import { storyWords } from '@/lib/dictionaries/stories/story-words'

interface UnknownPartProps {
  /** `never`: every type in the schema is rendered, so only newer content reaches this. */
  readonly part: never
  readonly language: StoryLanguage
  readonly isDraft: boolean
}

/** Stands for a part that this version of the site does not know: a message for editors, nothing for readers. */
export function UnknownPart({ part, language, isDraft }: UnknownPartProps) {
  const { _type: type }: { _type: string } = part
  console.warn(`A text has a part of the kind “${type}”, which the site cannot show.`)
  return isDraft ? <p className="unknown-part">{storyWords(language).unknownBlock(type)}</p> : null
}
