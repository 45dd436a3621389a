import type { ReactNode } from 'react'
import { JsonLd } from '@/components/chrome/json-ld'
import { SiteFrame } from '@/components/chrome/site-frame'
import { dictionary } from '@/lib/dictionaries'
import type { Alternates } from '@/lib/routes'
import type { About } from '@/lib/structured-data/site'
import { env } from '@/sanity/env'
import type { Language } from '@/lib/languages'
import { loadSettings } from './load'

interface FrameProps {
  readonly language: Language
  readonly path?: string
  readonly alternates?: Alternates
  /** The structured data of the page. */
  readonly about?: About
  readonly children: ReactNode
}

/**
 * The menus around a page. They belong to the page, not the layout, because only the page knows its address in other
 * languages.
 */
export async function Frame({ language, path, alternates, about, children }: FrameProps) {
  const settings = await loadSettings(language)
  const title = settings?.title ?? dictionary(language).siteTitle
  const site = { siteUrl: env().siteUrl, title, description: settings?.description, language }
  return (
    <SiteFrame settings={settings} language={language} path={path} alternates={alternates}>
      {children}
      {about && <JsonLd things={about(site)} />}
    </SiteFrame>
  )
}
