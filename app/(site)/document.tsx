import type { ReactNode } from 'react'
import type { Language } from '@/lib/languages'
import { fontClasses } from './fonts'
import './styles/site.css'

/** The document shell: language, fonts and style sheet. Drafts and previews use it too, so that they look the same. */
export function SiteDocument({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  return (
    <html lang={language} className={fontClasses}>
      <body>{children}</body>
    </html>
  )
}
