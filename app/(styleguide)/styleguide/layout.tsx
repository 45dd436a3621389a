import type { ReactNode } from 'react'
import { SiteDocument } from '../../(site)/document'

export const dynamic = 'force-dynamic'

export default function StyleguideLayout({ children }: { readonly children: ReactNode }) {
  return <SiteDocument language="en">{children}</SiteDocument>
}
