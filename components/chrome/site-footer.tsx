import type { Language } from '@/lib/languages'
import { dictionary } from '@/lib/dictionaries'
import { openDataPath } from '@/lib/routes/machines'
import { safeHref } from '@/lib/words'
import type { Settings } from '@/lib/content/page-content'
import { Selvage } from '../weave/selvage'
import { Menu } from './menu'

interface SiteFooterProps {
  readonly settings: Settings
  readonly language: Language
}

export function SiteFooter({ settings, language }: SiteFooterProps) {
  const words = dictionary(language)
  const links = settings?.socialLinks ?? []
  return (
    <footer className="site-footer">
      <Selvage />
      <div className="site-footer-text">
        <p>
          <strong>{settings?.title ?? words.siteTitle}</strong> {settings?.description}
        </p>
        <Menu items={settings?.footer ?? []} label={words.footerMenu} language={language} />
        <p className="for-machines">
          <a href={openDataPath(language)}>{words.openData.title}</a>
        </p>
        {links.length > 0 && (
          <ul className="social-links">
            {links.map(({ _key, title, url }) => (
              <li key={_key}>
                <a href={safeHref(url) ?? undefined}>{title ?? url}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </footer>
  )
}
