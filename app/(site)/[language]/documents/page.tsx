import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DocumentsTemplate } from '@/components/templates/documents-template'
import { dictionary } from '@/lib/dictionaries'
import { documentKinds } from '@/lib/finding/kinds'
import { listOf } from '@/lib/finding/list'
import { documentFacetValues } from '@/lib/finding/facet-values'
import { inOrderOf } from '@/lib/groups'
import { listPath } from '@/lib/routes'
import { pageData } from '@/lib/structured-data/site'
import { Frame } from '../../frame'
import { choiceAlternates, listMetadata } from '../../list-metadata'
import { loadDocuments, loadSettings } from '../../load'
import { readListing, type ChoiceParams } from '../../params'

const size = 40

async function load(props: ChoiceParams) {
  const { language, choice } = await readListing(props, 'documents')
  const documents = await loadDocuments(language)
  const items = inOrderOf(documents, documentKinds, ({ kind }) => kind)
  const facetValues = documentFacetValues(language)
  const list = listOf({ items, facetValues, listing: 'documents', choice, language, size }) ?? notFound()
  return { list, plans: documents.filter(({ kind }) => kind === 'actionPlan') }
}

export async function generateMetadata(props: ChoiceParams): Promise<Metadata> {
  return listMetadata((await load(props)).list)
}

export default async function DocumentsPage(props: ChoiceParams) {
  const { list, plans } = await load(props)
  const { language, choice } = list
  return (
    <Frame
      language={language}
      path={listPath(language, 'documents')}
      alternates={choiceAlternates('documents', choice)}
      about={pageData(listPath(language, 'documents'), dictionary(language).documents.title)}
    >
      <DocumentsTemplate list={list} plans={plans} language={language} settings={await loadSettings(language)} />
    </Frame>
  )
}
