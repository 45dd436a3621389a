import type { Metadata } from 'next'
import { storyWords } from '@/lib/dictionaries/stories/story-words'
import { pageMetadata } from '@/lib/sharing/page-metadata'
import { isLanguage, isStoryLanguage, siteLanguageOf, type StoryLanguage } from '@/lib/languages'
import { pathOf, type Addressed, type Alternates } from '@/lib/routes'
import { env } from '@/sanity/env'
import { loadSettings } from './load'

interface PageFacts {
  readonly title: string | null
  /** Whether it names the site already. */
  readonly isWholeTitle?: boolean
  readonly description?: string | null
  readonly language: StoryLanguage
  readonly path: string
  readonly alternates?: Alternates
  /** The page whose sharing picture it uses, if it has none of its own. */
  readonly pictureOf?: string
  /** Whether the page has its own feed. */
  readonly hasFeed?: boolean
}

/** The metadata of a page, with the name of the site as editors wrote it. */
export async function metadataOf({ title, description, ...facts }: PageFacts): Promise<Metadata> {
  const settings = await loadSettings(siteLanguageOf(facts.language))
  const siteTitle = settings?.title ?? storyWords(facts.language).siteTitle
  return pageMetadata({
    ...facts,
    title: title ?? siteTitle,
    description: description ?? (isLanguage(facts.language) ? settings?.description : null),
    siteTitle,
    siteUrl: env().siteUrl,
  })
}

/** The absolute URL of a page, for citations. */
export function addressOf(path: string): string {
  return env().siteUrl + path
}

/** The paths of a text's translations that have a path. */
export function translationsOf(type: string, translations: readonly Omit<Addressed, '_type'>[]): Alternates {
  const alternates: Alternates = {}
  for (const translation of translations) {
    const { language } = translation
    if (!isStoryLanguage(language)) continue
    const path = pathOf({ _type: type, ...translation }, siteLanguageOf(language))
    if (path) alternates[language] = path
  }
  return alternates
}
