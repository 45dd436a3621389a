import { storyWords } from '@/lib/dictionaries/stories/story-words'
import type { StoryLanguage } from '@/lib/languages'
import { copyPath } from '@/lib/routes/machines'

interface KeepCopyProps {
  /** The absolute URL of the page; a preview has none for others. */
  readonly address: string | undefined
  readonly language: StoryLanguage
}

/** The story as files to keep, for slow lines and for reading without one. Only where the consent includes copies. */
export function KeepCopy({ address, language }: KeepCopyProps) {
  if (!address) return null
  const { copies } = storyWords(language)
  const path = new URL(address).pathname
  return (
    <section className="cite" aria-labelledby="keep-copy">
      <h2 id="keep-copy">{copies.title}</h2>
      <p className="data-files">
        <a href={copyPath(path, 'txt')} rel="nofollow">
          {copies.text}
        </a>
        <a href={copyPath(path, 'epub')} rel="nofollow">
          {copies.epub}
        </a>
      </p>
    </section>
  )
}
