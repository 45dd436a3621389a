import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTemplate } from '@/components/templates/page-template'
import { pagePath } from '@/lib/routes'
import { pageData } from '@/lib/structured-data/site'
import { retention } from '@/sanity/retention'
import { editOf } from '../../edit'
import { Frame } from '../../frame'
import { loadPage, loadSettings } from '../../load'
import { metadataOf, translationsOf } from '../../metadata'
import { readSlug, type SlugParams } from '../../params'

export async function generateMetadata(props: SlugParams): Promise<Metadata> {
  const { language, slug } = await readSlug(props)
  const page = await loadPage(language, slug)
  if (!page) return {}
  const { title, summary: description } = page
  const alternates = translationsOf('page', page.translations)
  return metadataOf({ title, description, language, path: pagePath(language, slug), alternates })
}

/** Contact, privacy and other pages of the editors. */
export default async function ContentPage(props: SlugParams) {
  const { language, slug } = await readSlug(props)
  const [page, settings] = await Promise.all([loadPage(language, slug), loadSettings(language)])
  if (!page) notFound()
  return (
    <Frame
      language={language}
      path={pagePath(language, slug)}
      alternates={translationsOf('page', page.translations)}
      about={pageData(pagePath(language, slug), page.title)}
    >
      <PageTemplate
        page={page}
        retention={retention()}
        language={language}
        settings={settings}
        edit={await editOf(page)}
      />
    </Frame>
  )
}
