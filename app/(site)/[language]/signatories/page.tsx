import type { Metadata } from 'next'
import { SignatoriesTemplate } from '@/components/templates/signatories-template'
import { dictionary } from '@/lib/dictionaries'
import { inAllLanguages, listPath } from '@/lib/routes'
import { pageData } from '@/lib/structured-data/site'
import { Frame } from '../../frame'
import { loadSignatories, loadSettings } from '../../load'
import { metadataOf } from '../../metadata'
import { readLanguage, type LanguageParams } from '../../params'

const alternates = inAllLanguages((language) => listPath(language, 'signatories'))

export async function generateMetadata(props: LanguageParams): Promise<Metadata> {
  const language = await readLanguage(props)
  const { title, lead: description } = dictionary(language).signatories
  return metadataOf({ title, description, language, path: listPath(language, 'signatories'), alternates })
}

export default async function SignatoriesPage(props: LanguageParams) {
  const language = await readLanguage(props)
  const [signatories, settings] = await Promise.all([loadSignatories(language), loadSettings(language)])
  return (
    <Frame
      language={language}
      path={listPath(language, 'signatories')}
      alternates={alternates}
      about={pageData(listPath(language, 'signatories'), dictionary(language).signatories.title)}
    >
      <SignatoriesTemplate signatories={signatories} language={language} settings={settings} />
    </Frame>
  )
}
