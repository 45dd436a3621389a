import type { ReactNode } from 'react'
import { SiteDocument } from '../../document'
import { languageOfWord, type WordParams } from '../../language-of-word'

export const dynamic = 'force-dynamic'

export default async function NotFoundLayout({ children, ...props }: WordParams & { readonly children: ReactNode }) {
  return <SiteDocument language={await languageOfWord(props)}>{children}</SiteDocument>
}
