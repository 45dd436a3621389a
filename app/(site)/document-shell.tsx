import type { ReactNode } from 'react'
import { languageFacts, type StoryLanguage } from '@/lib/languages'
import './styles/site.css'

interface DocumentShellProps {
  readonly language: StoryLanguage
  /** Classes that name the typefaces. */
  readonly fonts: string
  readonly children: ReactNode
}

/** The outermost element, with language, direction and style sheet. It brings no typeface: Next has a page preload what a module that it imports declares. */
export function DocumentShell({ language, fonts, children }: DocumentShellProps) {
  const { direction } = languageFacts(language)
  return (
    <html lang={language} dir={direction === 'rtl' ? direction : undefined} className={fonts}>
      <body>{children}</body>
    </html>
  )
}
