import type { Metadata } from 'next'
import { NotFoundTemplate } from '@/components/templates/not-found-template'
import { SiteFrame } from '@/components/chrome/site-frame'
import { defaultLanguage } from '@/lib/languages'
import { SiteDocument } from './(site)/document'

export const metadata: Metadata = { title: 'NAP 1325', robots: { index: false } }

/** The 404 for addresses without a language. It fetches no content, so that made-up addresses cost nothing. */
export default function GlobalNotFound() {
  return (
    <SiteDocument language={defaultLanguage}>
      <SiteFrame settings={null} language={defaultLanguage}>
        <NotFoundTemplate language={defaultLanguage} />
      </SiteFrame>
    </SiteDocument>
  )
}
