import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTemplate } from '@/components/templates/page-template'
import { homeTitle } from '@/lib/content/home-title'
import { isFurther } from '@/lib/languages'
import { homePath } from '@/lib/routes'
import { homeData } from '@/lib/structured-data/site'
import { retention } from '@/sanity/retention'
import { editOf } from '../edit'
import { Frame } from '../frame'
import { FurtherList, furtherListMetadata } from '../further-list'
import { loadHome, loadSettings, loadEntryPoints } from '../load'
import { metadataOf, translationsOf } from '../metadata'
import { readSearch, readStoryLanguage, type ChoiceParams } from '../params'

export async function generateMetadata(props: ChoiceParams): Promise<Metadata> {
  const language = await readStoryLanguage(props)
  if (isFurther(language)) return furtherListMetadata({ language, search: await readSearch(props) })
  const [page, settings] = await Promise.all([loadHome(language), loadSettings(language)])
  if (!page) return {}
  const alternates = translationsOf('page', page.translations)
  const title = homeTitle(settings, language)
  return metadataOf({
    title,
    isWholeTitle: true,
    description: page.summary,
    language,
    path: homePath(language),
    alternates,
  })
}

/** About the plan; in a language that has stories alone, these. */
export default async function HomePage(props: ChoiceParams) {
  const language = await readStoryLanguage(props)
  if (isFurther(language)) return <FurtherList language={language} search={await readSearch(props)} />
  const [page, entryPoints, settings] = await Promise.all([
    loadHome(language),
    loadEntryPoints(language),
    loadSettings(language),
  ])
  if (!page) notFound()
  return (
    <Frame
      language={language}
      path={homePath(language)}
      alternates={translationsOf('page', page.translations)}
      about={homeData}
    >
      <PageTemplate
        page={page}
        retention={retention()}
        entryPoints={entryPoints}
        language={language}
        settings={settings}
        edit={await editOf(page)}
      />
    </Frame>
  )
}
