import type { Metadata } from 'next'
import { PledgesTemplate } from '@/components/templates/pledges-template'
import { dictionary } from '@/lib/dictionaries'
import { byName } from '@/lib/groups'
import { inAllLanguages, listPath, pledgesPath } from '@/lib/routes'
import { pageData } from '@/lib/structured-data/site'
import { Frame } from '../../frame'
import { loadOutcomes, loadSettings, loadSignatories } from '../../load'
import { metadataOf } from '../../metadata'
import { readLanguage, type LanguageParams } from '../../params'

const alternates = inAllLanguages(pledgesPath)

export async function generateMetadata(props: LanguageParams): Promise<Metadata> {
  const language = await readLanguage(props)
  const { title, lead: description } = dictionary(language).places.pledges
  const pictureOf = listPath(language, 'signatories')
  return metadataOf({ title, description, language, path: pledgesPath(language), alternates, pictureOf })
}

export default async function PledgesPage(props: LanguageParams) {
  const language = await readLanguage(props)
  const [signatories, outcomes, settings] = await Promise.all([
    loadSignatories(language),
    loadOutcomes(language),
    loadSettings(language),
  ])
  const path = pledgesPath(language)
  return (
    <Frame
      language={language}
      path={path}
      alternates={alternates}
      about={pageData(path, dictionary(language).places.pledges.title)}
    >
      <PledgesTemplate
        signatories={byName(signatories, language)}
        outcomes={outcomes}
        language={language}
        settings={settings}
      />
    </Frame>
  )
}
