import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DocumentTemplate } from '@/components/templates/document-template'
import { documentInWords } from '@/lib/content/document-in-words'
import { entryPath, inAllLanguages } from '@/lib/routes'
import { documentData } from '@/lib/structured-data/document-data'
import { fileUrl } from '@/sanity/image'
import { editOf } from '../../../edit'
import { Frame } from '../../../frame'
import { loadDocument, loadSettings } from '../../../load'
import { addressOf, metadataOf } from '../../../metadata'
import { readSlug, type SlugParams } from '../../../params'

export async function generateMetadata(props: SlugParams): Promise<Metadata> {
  const { language, slug } = await readSlug(props)
  const document = await loadDocument(language, slug)
  if (!document) return {}
  const { title, summary } = document
  const description = summary ?? documentInWords(document, language)
  const alternates = inAllLanguages((each) => entryPath(each, 'documents', slug))
  return metadataOf({ title, description, language, path: entryPath(language, 'documents', slug), alternates })
}

export default async function DocumentPage(props: SlugParams) {
  const { language, slug } = await readSlug(props)
  const [document, settings] = await Promise.all([loadDocument(language, slug), loadSettings(language)])
  if (!document) notFound()
  const path = entryPath(language, 'documents', slug)
  const alternates = inAllLanguages((each) => entryPath(each, 'documents', slug))
  return (
    <Frame language={language} path={path} alternates={alternates} about={documentData(document, path, fileUrl)}>
      <DocumentTemplate
        document={document}
        language={language}
        settings={settings}
        address={addressOf(path)}
        edit={await editOf(document)}
      />
    </Frame>
  )
}
