import { notFound } from 'next/navigation'
import { threadsOf, threadsOfPage, type Page } from '@/lib/content/page-content'
import { dictionary, type Dictionary } from '@/lib/dictionaries'
import { storyWords } from '@/lib/dictionaries/stories/story-words'
import type { SharedPage } from '@/lib/sharing/drawing'
import { sharedPicture } from '@/lib/sharing/shared-picture'
import { siteLanguageOf, type Language } from '@/lib/languages'
import {
  loadCountry,
  loadDocument,
  loadHome,
  loadOutcome,
  loadPage,
  loadSettings,
  loadSignatory,
  loadStory,
} from './load'
import { readLanguage, readSlug, readStorySlug, type LanguageParams, type SlugParams } from './params'

type Drawn = Omit<SharedPage, 'siteTitle' | 'title'> & { readonly title: string | null }

/** The sharing picture of a page; 404 if readers may not see the page. */
async function answer(language: Language, page: Drawn | null): Promise<Response> {
  if (!page) notFound()
  const siteTitle = (await loadSettings(language))?.title ?? dictionary(language).siteTitle
  const picture = await sharedPicture({ ...page, title: page.title ?? siteTitle, siteTitle })
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } })
}

/** A route for a page that each language has once. */
function once(draw: (language: Language) => Promise<Drawn | null> | Drawn) {
  return async (_request: Request, props: LanguageParams) => {
    const language = await readLanguage(props)
    return answer(language, await draw(language))
  }
}

/** A route for one of many pages. */
function each(draw: (language: Language, slug: string) => Promise<Drawn | null>) {
  return async (_request: Request, props: SlugParams) => {
    const { language, slug } = await readSlug(props)
    return answer(language, await draw(language, slug))
  }
}

/** A list, or a page about everything: its cloth has all threads. */
const ofAll = (id: string, title: (words: Dictionary) => string) =>
  once((language) => ({ title: title(dictionary(language)), kind: null, cloth: { id, threads: [1, 2, 3, 4, 5] } }))

const ofPage = (page: Page | null): Drawn | null =>
  page && { title: page.title, kind: null, cloth: { id: page._id, threads: threadsOfPage(page) } }

/** The sharing picture's route for each type of page. */
export const pictureOf = {
  home: once(async (language) => ofPage(await loadHome(language))),
  page: each(async (language, slug) => ofPage(await loadPage(language, slug))),
  openData: ofAll('open-data', (words) => words.openData.title),
  stories: ofAll('stories', (words) => words.stories.title),
  signatories: ofAll('signatories', (words) => words.signatories.title),
  documents: ofAll('documents', (words) => words.documents.title),
  outcomes: ofAll('outcomes', (words) => words.outcomes.title),
  countries: ofAll('countries', (words) => words.places.countries.title),
  story: async (_request: Request, props: SlugParams) => {
    const { language, slug } = await readStorySlug(props)
    const story = await loadStory(language, slug)
    const { kind } = storyWords(language).stories
    const page = story && { title: story.title, kind, cloth: { id: story._id, threads: threadsOf(story.outcomes) } }
    return answer(siteLanguageOf(language), page)
  },
  signatory: each(async (language, slug) => {
    const signatory = await loadSignatory(language, slug)
    if (!signatory) return null
    const { _id: id, name: title, kind, outcomes } = signatory
    const words = dictionary(language).signatories
    return { title, kind: kind && words.kinds[kind], cloth: { id, threads: threadsOf(outcomes) } }
  }),
  document: each(async (language, slug) => {
    const document = await loadDocument(language, slug)
    if (!document) return null
    const { _id: id, title, kind, outcomes } = document
    const words = dictionary(language).documents
    return { title, kind: kind && words.kinds[kind], cloth: { id, threads: threadsOf(outcomes) } }
  }),
  outcome: each(async (language, slug) => {
    const outcome = await loadOutcome(language, slug)
    if (!outcome) return null
    const { _id: id, title, number } = outcome
    const kind = number === null ? null : dictionary(language).outcomes.one(number)
    return { title, kind, cloth: { id, threads: threadsOf([outcome]) } }
  }),
  country: each(async (language, slug) => {
    const country = await loadCountry(language, slug)
    if (!country) return null
    const { _id: id, name: title, threads } = country
    return { title, kind: dictionary(language).places.countries.kind, cloth: { id, threads } }
  }),
}
