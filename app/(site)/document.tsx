import type { ReactNode } from 'react'
import { languageFacts, type StoryLanguage } from '@/lib/languages'
import { fontClasses } from './fonts'
import './styles/site.css'

interface SiteDocumentProps {
  readonly language: StoryLanguage
  readonly children: ReactNode
}

/** The document shell: language, fonts and style sheet. Drafts and previews use it too, so that they look the same. */
export function SiteDocument({ language, children }: SiteDocumentProps) {
  const { direction } = languageFacts(language)
  return (
    <html lang={language} dir={direction === 'rtl' ? direction : undefined} className={fontClasses}>
      <body>{children}</body>
    </html>
  )
}
