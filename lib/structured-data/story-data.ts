import type { Article } from 'schema-dts'
import type { Story } from '../content/page-content.ts'
import { isStoryLanguage, siteLanguageOf } from '../languages.ts'
import { entryPath, pathOf } from '../routes.ts'
import { sharePath } from '../routes/machines.ts'
import { breadcrumbs, known, publisherOf, type About, type SiteIdentity } from './site.ts'

/** A story as an article. It does not name the people in it: only organisations are credited, as on the page. */
export function storyData(story: Story, path: string): About {
  return (site) => [article(story, path, site), breadcrumbs(site, path, story.title, 'stories')]
}

function article(story: Story, path: string, site: SiteIdentity): Exclude<Article, string> {
  const { siteUrl, language } = site
  const { signatories, localPartners, countries, outcomes, translations, fullStory } = story
  return {
    '@type': 'Article',
    headline: known(story.title),
    description: known(story.summary),
    url: siteUrl + path,
    mainEntityOfPage: siteUrl + path,
    image: siteUrl + sharePath(path),
    inLanguage: language,
    datePublished: known(story.publishedAt),
    dateModified: story._updatedAt,
    publisher: publisherOf(site),
    contributor: [
      ...signatories.map(({ name, slug }) => ({
        '@type': 'Organization' as const,
        name: known(name),
        url: slug ? siteUrl + entryPath(siteLanguageOf(language), 'signatories', slug) : undefined,
      })),
      ...localPartners.map(({ name }) => ({ '@type': 'Organization' as const, name: known(name) })),
    ],
    contentLocation: countries.map(({ code, name }) => ({
      '@type': 'Country' as const,
      name: known(name),
      identifier: known(code),
    })),
    about: outcomes.map(({ title }) => ({ '@type': 'Thing' as const, name: known(title) })),
    isBasedOn: known(fullStory?.url),
    workTranslation: translations.flatMap((translation) => {
      const { title, language: other } = translation
      const there = isStoryLanguage(other) && pathOf({ _type: 'story', ...translation }, siteLanguageOf(other))
      return there
        ? [{ '@type': 'Article' as const, headline: known(title), inLanguage: other, url: siteUrl + there }]
        : []
    }),
  }
}
