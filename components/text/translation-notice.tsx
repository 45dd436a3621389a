import { dictionary } from '@/lib/dictionaries'
import type { Language } from '@/lib/languages'

interface TranslationNoticeProps {
  readonly isShown: boolean
  /** What it says; absent for a translation. */
  readonly text?: string
  readonly language: Language
  /** The original text. */
  readonly original?: { readonly href: string; readonly title: string; readonly language: Language }
}

/** Says that a translation has not been confirmed yet, and where the original is. */
export function TranslationNotice({ isShown, text, language, original }: TranslationNoticeProps) {
  if (!isShown) return null
  const words = dictionary(language)
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
