import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { SiteDocument } from '../../../(site)/document'
import { readStoryLanguage, type LanguageParams } from '../../../(site)/params'
import { previewMode } from '@/sanity/preview/preview-mode'
import { DraftBar } from '../../draft-bar'
import { Editing } from '../../editing'
import '../../draft.css'

export const dynamic = 'force-dynamic'

export const metadata = { robots: { index: false, follow: false } }

/** The pages of the site for an editor's browser: the same templates, with drafts and click-to-edit. */
export default async function DraftLayout({ children, ...props }: LanguageParams & { readonly children: ReactNode }) {
  const [language, mode] = await Promise.all([readStoryLanguage(props), previewMode()])
  if (mode === 'public') notFound()
  return (
    <SiteDocument language={language}>
      {children}
      <DraftBar mode={mode} />
      {mode !== 'ended' && <Editing />}
    </SiteDocument>
  )
}
