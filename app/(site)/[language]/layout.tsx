import type { ReactNode } from 'react'
import { SiteDocument } from '../document'
import { readStoryLanguage, type LanguageParams } from '../params'

// Pages are rendered on request and cached by the front: a build needs no content.
export const dynamic = 'force-dynamic'

export default async function SiteLayout({ children, ...props }: LanguageParams & { readonly children: ReactNode }) {
  return <SiteDocument language={await readStoryLanguage(props)}>{children}</SiteDocument>
}
