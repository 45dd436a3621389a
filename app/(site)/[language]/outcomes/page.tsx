import type { Metadata } from 'next'
import { OutcomesTemplate } from '@/components/templates/outcomes-template'
import { dictionary } from '@/lib/dictionaries'
import { inAllLanguages, listPath } from '@/lib/routes'
import { pageData } from '@/lib/structured-data/site'
import { Frame } from '../../frame'
import { loadOutcomes, loadSettings } from '../../load'
import { metadataOf } from '../../metadata'
import { readLanguage, type LanguageParams } from '../../params'

const alternates = inAllLanguages((language) => listPath(language, 'outcomes'))

export async function generateMetadata(props: LanguageParams): Promise<Metadata> {
  const language = await readLanguage(props)
  const { outcomes, places } = dictionary(language)
  const path = listPath(language, 'outcomes')
  return metadataOf({ title: outcomes.title, description: places.outcomes.lead, language, path, alternates })
}

export default async function OutcomesPage(props: LanguageParams) {
  const language = await readLanguage(props)
  const [outcomes, settings] = await Promise.all([loadOutcomes(language), loadSettings(language)])
  return (
    <Frame
      language={language}
      path={listPath(language, 'outcomes')}
      alternates={alternates}
      about={pageData(listPath(language, 'outcomes'), dictionary(language).outcomes.title)}
    >
      <OutcomesTemplate outcomes={outcomes} language={language} settings={settings} />
    </Frame>
  )
}
