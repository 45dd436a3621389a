import type { ReactNode } from 'react'
import { furtherWords } from '@/lib/dictionaries/stories/story-words'
import { languages, type FurtherLanguage } from '@/lib/languages'
import { homePath, type Alternates } from '@/lib/routes'
import { feedPath } from '@/lib/routes/machines'
import { foreignDirection } from '@/lib/words'
import { Selvage } from '../weave/selvage'
import { ThreadPatterns } from '../weave/thread-patterns'
import { LightLink } from './light-link'
import { LanguageSwitch } from './language-switch'

interface FurtherFrameProps {
  readonly language: FurtherLanguage
  /** The path of the current page. */
  readonly path?: string
  readonly alternates: Alternates
  readonly title: string
  /** Whether something stands around it that has a skip link already. */
  readonly isFramed?: boolean
  /** Whether the front makes a light form of it. */
  readonly hasLightForm?: boolean
  readonly children: ReactNode
}

/** What surrounds a page in a language that has stories alone: no menus, since they would lead to pages that are not there. */
export function FurtherFrame({
  language,
  path,
  alternates,
  title,
  isFramed = false,
  hasLightForm = true,
  children,
}: FurtherFrameProps) {
  const words = furtherWords(language)
  const home = homePath(language)
  return (
    <>
      {!isFramed && (
        <a className="skip" href="#text">
          {words.skipToContent}
        </a>
      )}
      <ThreadPatterns />
      <header className="site-header">
        <a
          className="site-name"
          href={homePath(language)}
          aria-current={path === homePath(language) ? 'page' : undefined}
        >
          {title}
        </a>
        <LanguageSwitch language={language} alternates={alternates} path={path} />
      </header>
      <main id="text" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer">
        <Selvage />
        <div className="site-footer-text">
          <p>
            <strong>{title}</strong> {words.about}
          </p>
          <nav className="menu" aria-label={words.restOfSite}>
            <p>{words.restOfSite}</p>
            <ul>
              {languages.map((site) => (
                <li key={site.id}>
                  <a
                    href={homePath(site.id)}
                    lang={site.id}
                    hrefLang={site.id}
                    dir={foreignDirection(site.id, language)}
                  >
                    {site.title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <p className="for-machines">
            <a href={feedPath(home, 'xml')}>{words.feed}</a>{' '}
            {hasLightForm && !isFramed && path !== undefined && <LightLink text={words.light.link} />}
          </p>
        </div>
      </footer>
    </>
  )
}
