import { storyWords } from '@/lib/dictionaries/stories/story-words'
import { pathOf } from '@/lib/routes'
import { siteLanguageOf, type StoryLanguage } from '@/lib/languages'
import type { Story } from '@/lib/content/page-content'
import { hyphenated } from '@/lib/hyphens'

interface StoryNeighboursProps {
  readonly story: Pick<Story, 'previous' | 'next'>
  readonly language: StoryLanguage
}

/** At the end of a story: on to the one after it in the list, or back to the one before it. */
export function StoryNeighbours({ story, language }: StoryNeighboursProps) {
  const words = storyWords(language).stories
  const links = (['previous', 'next'] as const).flatMap((side) => {
    const entry = story[side]
    const href = entry && pathOf(entry, siteLanguageOf(language))
    return entry?.title && href ? [{ side, href, title: entry.title }] : []
  })
  if (links.length === 0) return null
  return (
    <nav className="neighbours" aria-label={words.neighbours}>
      {links.map(({ side, href, title }) => (
        <a key={side} className={side} href={href} rel={side === 'next' ? 'next' : 'prev'}>
          <span className="eyebrow">{words[side]}</span>
          {hyphenated(title, language)}
        </a>
      ))}
    </nav>
  )
}
