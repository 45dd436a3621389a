import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SignatoryTemplate } from '@/components/templates/signatory-template'
import { entryPath, inAllLanguages } from '@/lib/routes'
import { signatoryData } from '@/lib/structured-data/signatory-data'
import { editOf } from '../../../edit'
import { Frame } from '../../../frame'
import { loadSignatory, loadSettings } from '../../../load'
import { metadataOf } from '../../../metadata'
import { readSlug, type SlugParams } from '../../../params'

export async function generateMetadata(props: SlugParams): Promise<Metadata> {
  const { language, slug } = await readSlug(props)
  const signatory = await loadSignatory(language, slug)
  if (!signatory) return {}
  const { name: title, description } = signatory
  const alternates = inAllLanguages((each) => entryPath(each, 'signatories', slug))
  return metadataOf({ title, description, language, path: entryPath(language, 'signatories', slug), alternates })
}

export default async function SignatoryPage(props: SlugParams) {
  const { language, slug } = await readSlug(props)
  const [signatory, settings] = await Promise.all([loadSignatory(language, slug), loadSettings(language)])
  if (!signatory) notFound()
  const alternates = inAllLanguages((each) => entryPath(each, 'signatories', slug))
  return (
    <Frame
      language={language}
      path={entryPath(language, 'signatories', slug)}
      alternates={alternates}
      about={signatoryData(signatory, entryPath(language, 'signatories', slug))}
    >
      <SignatoryTemplate signatory={signatory} language={language} settings={settings} edit={await editOf(signatory)} />
    </Frame>
  )
}
