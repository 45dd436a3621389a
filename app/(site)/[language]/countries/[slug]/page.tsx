import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CountryTemplate } from '@/components/templates/country-template'
import { dictionary } from '@/lib/dictionaries'
import { entryPath, type Alternates } from '@/lib/routes'
import { isLanguage } from '@/lib/languages'
import { pageData } from '@/lib/structured-data/site'
import { editOf } from '../../../edit'
import { Frame } from '../../../frame'
import { loadCountry, loadSettings } from '../../../load'
import { metadataOf } from '../../../metadata'
import { readSlug, type SlugParams } from '../../../params'

export async function generateMetadata(props: SlugParams): Promise<Metadata> {
  const { language, slug } = await readSlug(props)
  const country = await loadCountry(language, slug)
  if (!country) return {}
  const { name: title, languages } = country
  const description = dictionary(language).places.countries.storiesFrom(title ?? slug)
  const path = entryPath(language, 'countries', slug)
  return metadataOf({ title, description, language, path, alternates: alternatesOf(slug, languages), hasFeed: true })
}

export default async function CountryPage(props: SlugParams) {
  const { language, slug } = await readSlug(props)
  const [country, settings] = await Promise.all([loadCountry(language, slug), loadSettings(language)])
  if (!country) notFound()
  const alternates = alternatesOf(slug, country.languages)
  return (
    <Frame
      language={language}
      path={entryPath(language, 'countries', slug)}
      alternates={alternates}
      about={pageData(entryPath(language, 'countries', slug), country.name, 'countries')}
    >
      <CountryTemplate country={country} language={language} settings={settings} edit={await editOf(country)} />
    </Frame>
  )
}

/** A country has a page in every language that has a story from it. */
function alternatesOf(slug: string, storyLanguages: readonly (string | null)[]): Alternates {
  return Object.fromEntries(
    storyLanguages.filter(isLanguage).map((language) => [language, entryPath(language, 'countries', slug)]),
  )
}
