import type { Metadata } from 'next'
import { DocumentsTemplate } from '@/components/templates/documents-template'
import { dictionary } from '@/lib/dictionaries'
import { inAllLanguages, listPath } from '@/lib/routes'
import { pageData } from '@/lib/structured-data/site'
import { Frame } from '../../frame'
import { loadDocuments, loadSettings } from '../../load'
import { metadataOf } from '../../metadata'
import { readLanguage, type LanguageParams } from '../../params'

const alternates = inAllLanguages((language) => listPath(language, 'documents'))

export async function generateMetadata(props: LanguageParams): Promise<Metadata> {
  const language = await readLanguage(props)
  const { title, lead: description } = dictionary(language).documents
  return metadataOf({ title, description, language, path: listPath(language, 'documents'), alternates })
}

export default async function DocumentsPage(props: LanguageParams) {
  const language = await readLanguage(props)
  const [documents, settings] = await Promise.all([loadDocuments(language), loadSettings(language)])
  return (
    <Frame
      language={language}
      path={listPath(language, 'documents')}
      alternates={alternates}
      about={pageData(listPath(language, 'documents'), dictionary(language).documents.title)}
    >
      <DocumentsTemplate documents={documents} language={language} settings={settings} />
    </Frame>
  )
}
