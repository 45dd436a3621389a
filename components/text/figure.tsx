import type { StoryLanguage } from '@/lib/languages'
import { storyWords } from '@/lib/dictionaries/stories/story-words'
import type { TextPartOf } from '@/lib/content/page-content'
import { Picture } from './picture'

interface FigureProps {
  readonly part: Pick<TextPartOf<'figure'>, 'asset' | 'alt' | 'credit' | 'hotspot' | 'crop'> & {
    readonly caption?: string | null
  }
  readonly language: StoryLanguage
  readonly isFirst?: boolean
  /** The path of the picture, for click-to-edit. */
  readonly place?: string
}

/** A picture with caption and credit. Nothing without a file: a caption alone is meaningless. */
export function Figure({ part, language, isFirst, place }: FigureProps) {
  const { asset, caption, credit } = part
  if (!asset) return null
  return (
    <figure className="figure" data-sanity={place}>
      <Picture image={part} sizes="(min-width: 60rem) 44rem, 100vw" isFirst={isFirst} />
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <small>{`${storyWords(language).photo}: ${credit}`}</small>}
        </figcaption>
      )}
    </figure>
  )
}
