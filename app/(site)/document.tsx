import type { ReactNode } from 'react'
import type { StoryLanguage } from '@/lib/languages'
import { DocumentShell } from './document-shell'
import { fontClasses } from './fonts'

interface SiteDocumentProps {
  readonly language: StoryLanguage
  readonly children: ReactNode
}

/** The document shell: language, fonts and style sheet. Drafts and previews use it too, so that they look the same. */
export function SiteDocument({ language, children }: SiteDocumentProps) {
  return (
    <DocumentShell language={language} fonts={fontClasses}>
      {children}
    </DocumentShell>
  )
}
