import type { ReactNode } from 'react'
import type { Language } from '@/lib/languages'
import { fontClasses } from './fonts'
import './styles/site.css'

/** The bare page: language, fonts and style sheet. Drafts and previews stand in it too, or they would look otherwise. */
export function SiteDocument({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  return (
    <html lang={language} className={fontClasses}>
      <body>{children}</body>
    </html>
  )
}
