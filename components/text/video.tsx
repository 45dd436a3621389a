import type { StoryLanguage } from '@/lib/languages'
import { storyWords } from '@/lib/dictionaries/stories/story-words'
import type { TextPartOf } from '@/lib/content/page-content'

interface VideoProps {
  readonly part: TextPartOf<'video'>
  readonly language: StoryLanguage
}

const providers = {
  youtube: { name: 'YouTube', address: 'https://www.youtube.com/watch?v=' },
  vimeo: { name: 'Vimeo', address: 'https://vimeo.com/' },
} as const

/** A link to a video: nothing is loaded from its provider until a reader follows it. */
export function Video({ part, language }: VideoProps) {
  const { provider, videoId, title, transcript } = part
  if (!provider || !Object.hasOwn(providers, provider) || !videoId) return null
  const { name, address } = providers[provider]
  const words = storyWords(language)
  return (
    <div className="video">
      <p>
        <a href={address + encodeURIComponent(videoId)} rel="noreferrer">
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
