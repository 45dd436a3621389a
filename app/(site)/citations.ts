import { notFound } from 'next/navigation'
import { bibtexFile } from '@/lib/citation/bibtex-file'
import { documentCitation, storyCitation, type Citation } from '@/lib/citation/citation'
import { risFile } from '@/lib/citation/ris-file'
import { dictionary } from '@/lib/dictionaries'
import type { Language } from '@/lib/languages'
import { entryPath } from '@/lib/routes'
import type { CitationFormat } from '@/lib/routes/machines'
import { loadDocument, loadSettings, loadStory } from './load'
import { addressOf } from './metadata'
import { readSlug, type SlugParams } from './params'

const files: Readonly<Record<CitationFormat, (citation: Citation) => Response>> = {
  bib: (citation) => answer(bibtexFile(citation), 'application/x-bibtex'),
  ris: (citation) => answer(risFile(citation), 'application/x-research-info-systems'),
}

const answer = (text: string, type: string) =>
  new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } })

type LoadCitation = (language: Language, slug: string) => Promise<Citation | null>

const ofStory: LoadCitation = async (language, slug) => {
  const [story, settings] = await Promise.all([loadStory(language, slug), loadSettings(language)])
  const siteTitle = settings?.title ?? dictionary(language).siteTitle
  return story && storyCitation(story, siteTitle, addressOf(entryPath(language, 'stories', slug)))
}

const ofDocument: LoadCitation = async (language, slug) => {
  const document = await loadDocument(language, slug)
  return document && documentCitation(document, language, addressOf(entryPath(language, 'documents', slug)))
}

/** A route that gives the reference of a page; 404 if readers may not see the page. */
const route = (load: LoadCitation, format: CitationFormat) => async (_request: Request, props: SlugParams) => {
  const { language, slug } = await readSlug(props)
  return files[format]((await load(language, slug)) ?? notFound())
}

/** The routes of references, by what they are of and their format. */
export const citationOf = {
  story: { bib: route(ofStory, 'bib'), ris: route(ofStory, 'ris') },
  document: { bib: route(ofDocument, 'bib'), ris: route(ofDocument, 'ris') },
}
