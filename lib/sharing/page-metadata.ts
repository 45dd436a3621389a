import type { Metadata } from 'next'
import { defaultLanguage, languageFacts, storyLanguages, type StoryLanguage } from '../languages.ts'
import { homePath, type Alternates } from '../routes.ts'
import { feedPath, sharePath, type FeedFormat } from '../routes/machines.ts'
import { sharedSize } from './shared-size.ts'

interface MetadataFacts {
  readonly title: string
  /** Whether it names the site already. */
  readonly isWholeTitle?: boolean
  readonly description?: string | null
  readonly language: StoryLanguage
  /** The path of this page. */
  readonly path: string
  /** The same page in other languages. */
  readonly alternates?: Alternates
  /** The page whose sharing picture it uses, if it has none of its own. */
  readonly pictureOf?: string
  /** Whether there is a feed of what this page is about, besides that of the site. */
  readonly hasFeed?: boolean
  readonly siteTitle: string
  /** The public origin. */
  readonly siteUrl: string
}

/** The metadata of a page for search engines and social media: its canonical address and its translations. */
export function pageMetadata(facts: MetadataFacts): Metadata {
  const { title, description, language, path, alternates, isWholeTitle = false, siteTitle, siteUrl } = facts
  const paths: Alternates = { ...alternates, [language]: path }
  const absolute = Object.fromEntries(Object.entries(paths).map(([id, each]) => [id, siteUrl + each]))
  const others = storyLanguages.map(({ id }) => id).filter((id) => id !== language && paths[id] !== undefined)
  return {
    title: isWholeTitle || title === siteTitle ? title : `${title} – ${siteTitle}`,
    ...(description && { description }),
    alternates: {
      canonical: siteUrl + path,
      // For readers of other languages: the default language, if the page exists in it.
      languages: { ...absolute, 'x-default': siteUrl + (paths[defaultLanguage] ?? path) },
      types: feedsOf(facts),
    },
    openGraph: {
      type: 'website',
      title,
      ...(description && { description }),
      url: siteUrl + path,
      siteName: siteTitle,
      locale: openGraphLocale(language),
      alternateLocale: others.map(openGraphLocale),
      images: [{ url: siteUrl + sharePath(facts.pictureOf ?? path), type: 'image/png', alt: title, ...sharedSize }],
    },
    twitter: { card: 'summary_large_image' },
  }
}

/** `en_GB`: language and territory, as the Open Graph protocol writes them. @see https://ogp.me/#optional */
function openGraphLocale(language: StoryLanguage): string {
  const { language: tongue, region } = new Intl.Locale(languageFacts(language).locale)
  return region ? `${tongue}_${region}` : tongue
}

/** Feed autodiscovery: first the page's own feed, then the site's. */
function feedsOf({ title, path, hasFeed = false, language, siteTitle, siteUrl }: MetadataFacts) {
  const subjects = [
    ...(hasFeed ? [{ title: `${siteTitle}: ${title}`, path }] : []),
    { title: siteTitle, path: homePath(language) },
  ]
  const links = (format: FeedFormat, name: string) =>
    subjects.map((subject) => ({ title: `${subject.title} (${name})`, url: siteUrl + feedPath(subject.path, format) }))
  return { 'application/atom+xml': links('xml', 'Atom'), 'application/feed+json': links('json', 'JSON Feed') }
}
