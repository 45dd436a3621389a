import type { ReactNode } from 'react'
import { SiteFrame } from '@/components/chrome/site-frame'
import type { Alternates } from '@/lib/routes'
import type { Language } from '@/sanity/languages'
import { loadSettings } from './load'

interface FrameProps {
  readonly language: Language
  readonly path?: string
  readonly alternates?: Alternates
  readonly children: ReactNode
}

/** The menus around a page. A part of each page, not of the layout: only the page knows its address in other languages. */
export async function Frame({ language, path, alternates, children }: FrameProps) {
  return (
    <SiteFrame settings={await loadSettings(language)} language={language} path={path} alternates={alternates}>
      {children}
    </SiteFrame>
  )
}
