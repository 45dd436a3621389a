import type { Metadata } from 'next'
import { defaultLanguage, type Language } from '../sanity/languages.ts'
import type { Alternates } from './routes.ts'

interface PageFacts {
  readonly title: string
  readonly description?: string | null
  readonly language: Language
  /** The path of this page. */
  readonly path: string
  /** The same page in other languages. */
  readonly alternates?: Alternates
  readonly siteTitle: string
  /** The public origin. */
  readonly siteUrl: string
}

/** What search engines and those who share a page are told: its one address, and the same text in other languages. */
export function pageMetadata(facts: PageFacts): Metadata {
  const { title, description, language, path, alternates, siteTitle, siteUrl } = facts
  const paths: Alternates = { ...alternates, [language]: path }
  const absolute = Object.fromEntries(Object.entries(paths).map(([id, each]) => [id, siteUrl + each]))
  const others = Object.keys(paths).filter((id) => id !== language)
  return {
    title: title === siteTitle ? title : `${title} – ${siteTitle}`,
    ...(description && { description }),
    alternates: {
      canonical: siteUrl + path,
      // For readers of none of the languages: the default one, where there is one.
      languages: { ...absolute, 'x-default': siteUrl + (paths[defaultLanguage] ?? path) },
    },
    openGraph: {
      type: 'website',
      title,
      ...(description && { description }),
      url: siteUrl + path,
      siteName: siteTitle,
      locale: language,
      alternateLocale: others,
    },
  }
}
