import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SignatoriesTemplate } from '@/components/templates/signatories-template'
import { dictionary } from '@/lib/dictionaries'
import { signatoryKinds } from '@/lib/finding/kinds'
import { listOf } from '@/lib/finding/list'
import { signatoryFacetValues } from '@/lib/finding/facet-values'
import { byName, inOrderOf } from '@/lib/groups'
import { listPath } from '@/lib/routes'
import { pageData } from '@/lib/structured-data/site'
import { Frame } from '../../frame'
import { choiceAlternates, listMetadata } from '../../list-metadata'
import { loadSettings, loadSignatories } from '../../load'
import { readListing, type ChoiceParams } from '../../params'

/** As many as fit into one round trip, even in Dutch, whose words are longer. */
const size = 45

async function load(props: ChoiceParams) {
  const { language, choice } = await readListing(props, 'signatories')
  const sorted = byName(await loadSignatories(language), language)
  const items = inOrderOf(sorted, signatoryKinds, ({ kind }) => kind)
  const facetValues = signatoryFacetValues(language)
  return listOf({ items, facetValues, listing: 'signatories', choice, language, size }) ?? notFound()
}

export async function generateMetadata(props: ChoiceParams): Promise<Metadata> {
  return listMetadata(await load(props))
}

export default async function SignatoriesPage(props: ChoiceParams) {
  const list = await load(props)
  const { language, choice } = list
  return (
    <Frame
      language={language}
      path={listPath(language, 'signatories')}
      alternates={choiceAlternates('signatories', choice)}
      about={pageData(listPath(language, 'signatories'), dictionary(language).signatories.title)}
    >
      <SignatoriesTemplate list={list} language={language} settings={await loadSettings(language)} />
    </Frame>
  )
}
