import type { ReactNode } from 'react'
import type { Language } from '@/lib/languages'
import { dictionary } from '@/lib/dictionaries'
import type { Alternates } from '@/lib/routes'
import type { Settings } from '@/lib/content/page-content'
import { ThreadPatterns } from '../weave/thread-patterns'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

interface SiteFrameProps {
  readonly settings: Settings
  readonly language: Language
  /** The path of the current page; absent on a 404. */
  readonly path?: string
  /** The same page in other languages. */
  readonly alternates?: Alternates
  /** Whether something stands around it that has a skip link already. */
  readonly isFramed?: boolean
  /** Whether the front makes a light form of it. */
  readonly hasLightForm?: boolean
  readonly children: ReactNode
}

/** What surrounds every page: skip link, menus, notice, footer. */
export function SiteFrame({
  settings,
  language,
  path,
  alternates = {},
  isFramed = false,
  hasLightForm = true,
  children,
}: SiteFrameProps) {
  return (
    <>
      {!isFramed && (
        <a className="skip" href="#text">
          {dictionary(language).skipToContent}
        </a>
      )}
      <ThreadPatterns />
      <SiteHeader settings={settings} language={language} path={path} alternates={alternates} />
      {settings?.notice && <p className="site-notice">{settings.notice}</p>}
      <main id="text" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter
        settings={settings}
        language={language}
        hasLightForm={hasLightForm && !isFramed && path !== undefined}
      />
    </>
  )
}
