import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OutcomeTemplate } from '@/components/templates/outcome-template'
import { entryPath, inAllLanguages } from '@/lib/routes'
import { pageData } from '@/lib/structured-data/site'
import { editOf } from '../../../edit'
import { Frame } from '../../../frame'
import { loadOutcome, loadSettings } from '../../../load'
import { metadataOf } from '../../../metadata'
import { readSlug, type SlugParams } from '../../../params'

export async function generateMetadata(props: SlugParams): Promise<Metadata> {
  const { language, slug } = await readSlug(props)
  const outcome = await loadOutcome(language, slug)
  if (!outcome) return {}
  const { title, summary: description } = outcome
  const alternates = inAllLanguages((each) => entryPath(each, 'outcomes', slug))
  return metadataOf({
    title,
    description,
    language,
    path: entryPath(language, 'outcomes', slug),
    alternates,
    hasFeed: true,
  })
}

export default async function OutcomePage(props: SlugParams) {
  const { language, slug } = await readSlug(props)
  const [outcome, settings] = await Promise.all([loadOutcome(language, slug), loadSettings(language)])
  if (!outcome) notFound()
  const alternates = inAllLanguages((each) => entryPath(each, 'outcomes', slug))
  return (
    <Frame
      language={language}
      path={entryPath(language, 'outcomes', slug)}
      alternates={alternates}
      about={pageData(entryPath(language, 'outcomes', slug), outcome.title, 'outcomes')}
    >
      <OutcomeTemplate outcome={outcome} language={language} settings={settings} edit={await editOf(outcome)} />
    </Frame>
  )
}
