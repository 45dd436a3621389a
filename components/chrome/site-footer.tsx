import type { Language } from '@/lib/languages'
import { dictionary } from '@/lib/dictionaries'
import { homePath } from '@/lib/routes'
import { feedPath, openDataPath } from '@/lib/routes/machines'
import { safeHref } from '@/lib/words'
import type { Settings } from '@/lib/content/page-content'
import { PublishedBy } from '../text/published-by'
import { Selvage } from '../weave/selvage'
import { LightLink } from './light-link'
import { Menu } from './menu'

interface SiteFooterProps {
  readonly settings: Settings
  readonly language: Language
  /** Whether this is a page that has a light form: those of readers. */
  readonly hasLightForm?: boolean
}

export function SiteFooter({ settings, language, hasLightForm = false }: SiteFooterProps) {
  const words = dictionary(language)
  const links = settings?.socialLinks ?? []
  return (
    <footer className="site-footer">
      <Selvage />
      <div className="site-footer-text">
        <div>
          <p>
            <strong>{settings?.title ?? words.siteTitle}</strong> {settings?.description}
          </p>
          <PublishedBy publisher={settings?.publishedBy} contacts={settings?.contacts} language={language} />
        </div>
        <Menu items={settings?.footer ?? []} label={words.footerMenu} language={language} />
        <p className="for-machines">
          <a href={openDataPath(language)}>{words.openData.title}</a>{' '}
          <a href={feedPath(homePath(language), 'xml')}>{words.publisher.feed}</a>{' '}
          {hasLightForm && <LightLink text={words.light.link} />}
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
