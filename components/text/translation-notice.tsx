import { storyWords } from '@/lib/dictionaries/stories/story-words'
import type { StoryLanguage } from '@/lib/languages'

interface TranslationNoticeProps {
  readonly isShown: boolean
  /** What it says; absent for a translation. */
  readonly text?: string
  readonly language: StoryLanguage
  /** The original text. */
  readonly original?: { readonly href: string; readonly title: string; readonly language: StoryLanguage }
}

/** Says that a translation has not been confirmed yet, and where the original is. */
export function TranslationNotice({ isShown, text, language, original }: TranslationNoticeProps) {
  if (!isShown) return null
  const words = storyWords(language)
  return (
    <p className="translation-notice">
      {text ?? words.translation.notice}{' '}
      {original && (
        <a href={original.href} hrefLang={original.language}>
          {words.translation.original(original.title)}
        </a>
      )}
    </p>
  )
}
