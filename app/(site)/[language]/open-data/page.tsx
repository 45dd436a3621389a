import type { Metadata } from 'next'
import { OpenDataTemplate } from '@/components/templates/open-data-template'
import { dictionary } from '@/lib/dictionaries'
import { changesOf } from '@/lib/open-data/changes'
import { inAllLanguages } from '@/lib/routes'
import { openDataPath } from '@/lib/routes/machines'
import { pageData } from '@/lib/structured-data/site'
import { sanityFetch } from '@/sanity/preview/live'
import { YEAR_COUNTS_QUERY } from '@/sanity/queries/open-data'
import { Frame } from '../../frame'
import { metadataOf } from '../../metadata'
import { readLanguage, type LanguageParams } from '../../params'

const alternates = inAllLanguages(openDataPath)

export async function generateMetadata(props: LanguageParams): Promise<Metadata> {
  const language = await readLanguage(props)
  const { title, lead: description } = dictionary(language).openData
  return metadataOf({ title, description, language, path: openDataPath(language), alternates })
}

export default async function OpenDataPage(props: LanguageParams) {
  const language = await readLanguage(props)
  const changes = changesOf(await sanityFetch({ query: YEAR_COUNTS_QUERY }), language)
  return (
    <Frame
      language={language}
      path={openDataPath(language)}
      alternates={alternates}
      about={pageData(openDataPath(language), dictionary(language).openData.title)}
    >
      <OpenDataTemplate language={language} changes={changes} />
    </Frame>
  )
}
