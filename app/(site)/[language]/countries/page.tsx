import type { Metadata } from 'next'
import { CountriesTemplate } from '@/components/templates/countries-template'
import { dictionary } from '@/lib/dictionaries'
import { inAllLanguages, listPath } from '@/lib/routes'
import { pageData } from '@/lib/structured-data/site'
import { Frame } from '../../frame'
import { loadOutcomes, loadCountries, loadSettings } from '../../load'
import { metadataOf } from '../../metadata'
import { readLanguage, type LanguageParams } from '../../params'

const alternates = inAllLanguages((language) => listPath(language, 'countries'))

export async function generateMetadata(props: LanguageParams): Promise<Metadata> {
  const language = await readLanguage(props)
  const { title, lead: description } = dictionary(language).places.countries
  return metadataOf({ title, description, language, path: listPath(language, 'countries'), alternates })
}

export default async function CountriesPage(props: LanguageParams) {
  const language = await readLanguage(props)
  const [places, outcomes, settings] = await Promise.all([
    loadCountries(language),
    loadOutcomes(language),
    loadSettings(language),
  ])
  return (
    <Frame
      language={language}
      path={listPath(language, 'countries')}
      alternates={alternates}
      about={pageData(listPath(language, 'countries'), dictionary(language).places.countries.title)}
    >
      <CountriesTemplate places={places} outcomes={outcomes} language={language} settings={settings} />
    </Frame>
  )
}
