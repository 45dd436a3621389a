import type { Language } from '@/lib/languages'
import { dictionary } from '@/lib/dictionaries'
import { homePath, type Alternates } from '@/lib/routes'
import type { Settings } from '@/lib/content/page-content'
import { LanguageSwitch } from './language-switch'
import { Menu } from './menu'
import { SearchLink } from './search-link'

interface SiteHeaderProps {
  readonly settings: Settings
  readonly language: Language
  readonly path?: string
  readonly alternates: Alternates
}

export function SiteHeader({ settings, language, path, alternates }: SiteHeaderProps) {
  const words = dictionary(language)
  return (
    <header className="site-header">
      <a className="site-name" href={homePath(language)}>
        {settings?.title ?? words.siteTitle}
      </a>
      <Menu items={settings?.navigation ?? []} label={words.mainMenu} language={language} path={path} />
      <SearchLink language={language} path={path} />
      <LanguageSwitch language={language} alternates={alternates} path={path} />
    </header>
  )
}
