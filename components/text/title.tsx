import { hyphenated } from '@/lib/hyphens'
import type { StoryLanguage } from '@/lib/languages'
import { foreign } from '@/lib/words'

interface TitleProps {
  readonly text: string | null
  /** Of the title, where it may be another than the page's. */
  readonly textLanguage?: string | null
  readonly language: StoryLanguage
  /** For click-to-edit. */
  readonly place?: string
}

/** A longer title would fill the first screen. Characters. */
const longest = 80

/** The title of a page, which its head begins with; a long one is smaller. */
export function Title({ text, textLanguage, language, place }: TitleProps) {
  return (
    <h1
      className={(text?.length ?? 0) > longest ? 'long' : undefined}
      lang={foreign(textLanguage, language)}
      data-sanity={place}
    >
      {hyphenated(text, textLanguage ?? language)}
    </h1>
  )
}
