import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PledgesTemplate } from '@/components/templates/pledges-template'
import { dictionary } from '@/lib/dictionaries'
import { pageOf } from '@/lib/finding/pages'
import { choicePath } from '@/lib/finding/parameters'
import { byName } from '@/lib/groups'
import { inAllLanguages, listPath, pledgesPath } from '@/lib/routes'
import { pageData } from '@/lib/structured-data/site'
import { Frame } from '../../frame'
import { pagesAround } from '../../list-metadata'
import { loadOutcomes, loadSettings, loadSignatories } from '../../load'
import { metadataOf } from '../../metadata'
import { readListing, type ChoiceParams } from '../../params'

const alternates = inAllLanguages(pledgesPath)

/** As many rows as fit into one round trip. */
const size = 100

async function load(props: ChoiceParams) {
  const { language, choice } = await readListing(props, 'pledges')
  const signatories = byName(await loadSignatories(language), language)
  return { language, signatories, list: pageOf(signatories, choice.page, size) ?? notFound() }
}

export async function generateMetadata(props: ChoiceParams): Promise<Metadata> {
  const { language, list } = await load(props)
  const { page, pages } = list
  const words = dictionary(language)
  const { title, lead: description } = words.places.pledges
  const pathOf = (number: number) => choicePath({ page: String(number) }, 'pledges', language)
  const metadata = await metadataOf({
    title: page === 1 ? title : `${title}, ${words.finding.pageOf(page, pages)}`,
    description,
    language,
    path: pathOf(page),
    pictureOf: listPath(language, 'signatories'),
    // The same page number in another language has other signatories.
    ...(page === 1 && { alternates }),
  })
  return { ...metadata, pagination: pagesAround(page, pages, pathOf) }
}

export default async function PledgesPage(props: ChoiceParams) {
  const { language, signatories, list } = await load(props)
  const [outcomes, settings] = await Promise.all([loadOutcomes(language), loadSettings(language)])
  const path = pledgesPath(language)
  return (
    <Frame
      language={language}
      path={path}
      alternates={alternates}
      about={pageData(path, dictionary(language).places.pledges.title)}
    >
      <PledgesTemplate
        signatories={signatories}
        list={list}
        outcomes={outcomes}
        language={language}
        settings={settings}
      />
    </Frame>
  )
}
