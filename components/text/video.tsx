import type { StoryLanguage } from '@/lib/languages'
import { storyWords } from '@/lib/dictionaries/stories/story-words'
import { videoLink } from '@/lib/content/video-link'
import type { TextPartOf } from '@/lib/content/page-content'

interface VideoProps {
  readonly part: TextPartOf<'video'>
  readonly language: StoryLanguage
}

/** A link to a video: nothing is loaded from its provider until a reader follows it. */
export function Video({ part, language }: VideoProps) {
  const { title, transcript } = part
  const link = videoLink(part)
  if (!link) return null
  const { name, address } = link
  const words = storyWords(language)
  return (
    <div className="video">
      <p>
        <a href={address} rel="noreferrer">
          {title ?? name}
        </a>{' '}
        <small>{words.videoAt(name)}</small>
      </p>
      {transcript && (
        <details>
          <summary>{words.transcript}</summary>
          <p className="transcript">{transcript}</p>
        </details>
      )}
    </div>
  )
}
