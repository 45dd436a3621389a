import { isLanguage, type Language } from '@/lib/languages'
import { pathOf } from '@/lib/routes'
import { threadsOfPage, type Page, type EntryPointCounts } from '@/lib/content/page-content'
import type { Retention } from '@/lib/content/retention'
import { PageSection } from '../sections/page-section'
import { Sources } from '../text/sources'
import { TranslationNotice } from '../text/translation-notice'
import { Title } from '../text/title'
import { PageHead } from './page-head'
import type { TemplateProps } from './template-props'
import { EntryPoints } from './entry-points'

interface PageTemplateProps extends TemplateProps {
  readonly page: Page
  readonly retention: Retention
  /** On the home page only. */
  readonly entryPoints?: EntryPointCounts
}

/** A page made of sections: the home page, contact, privacy and the like. */
export function PageTemplate(props: PageTemplateProps) {
  const { page, retention, entryPoints, language, settings, edit, afterPart } = props
  return (
    <article className={`page page-${page.purpose ?? 'other'}`}>
      <PageHead
        cloth={{ id: page._id, threads: threadsOfPage(page) }}
        title={<Title text={page.title} language={language} place={edit?.('title')} />}
      />
      {entryPoints && <EntryPoints counts={entryPoints} inAll={settings?.signatoriesInAll} language={language} />}
      <TranslationNotice isShown={page.translationNotice} language={language} original={originalOf(page, language)} />
      {page.sections.map((section) => (
        <PageSection
          key={section._key}
          section={section}
          retention={retention}
          language={language}
          edit={edit}
          afterPart={afterPart}
        />
      ))}
      <Sources addresses={page.source} language={language} edit={edit} />
    </article>
  )
}

function originalOf({ translations }: Page, reader: Language) {
  for (const translation of translations) {
    const href = pathOf({ _type: 'page', ...translation }, reader)
    const { language, title } = translation
    if (isLanguage(language) && href && title) return { href, title, language }
  }
  return undefined
}
