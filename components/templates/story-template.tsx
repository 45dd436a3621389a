import { askPath } from '@/lib/asking/ask-paths'
import { isStoryLanguage, siteLanguageOf, type StoryLanguage } from '@/lib/languages'
import { storyWords } from '@/lib/dictionaries/stories/story-words'
import { pathOf } from '@/lib/routes'
import { countryIn } from '@/lib/country-in'
import { joinNames } from '@/lib/words'
import { threadsOf, type Story } from '@/lib/content/page-content'
import { StoryList } from '../entries/story-list'
import { ContentNote } from '../text/content-note'
import { Cite } from '../text/cite'
import { KeepCopy } from '../text/keep-copy'
import { Figure } from '../text/figure'
import { RichText } from '../text/rich-text'
import { Sources } from '../text/sources'
import { TranslationNotice } from '../text/translation-notice'
import { Title } from '../text/title'
import { PageHead } from './page-head'
import type { TemplateProps } from './template-props'
import { StoryFacts } from './story-facts'
import { StoryNeighbours } from './story-neighbours'

interface StoryTemplateProps extends Omit<TemplateProps, 'language'> {
  readonly language: StoryLanguage
  readonly story: Story
}

/** A Story of Change. */
export function StoryTemplate({ story, language, settings, address, edit, afterPart }: StoryTemplateProps) {
  const words = storyWords(language).stories
  const site = siteLanguageOf(language)
  const countries = story.countries.flatMap((country) => countryIn(country, language).name ?? [])
  return (
    <>
      <article className="story">
        <PageHead
          cloth={{ id: story._id, threads: threadsOf(story.outcomes) }}
          eyebrow={[words.kind, joinNames(countries, language)].filter(Boolean).join(' · ')}
          title={<Title text={story.title} language={language} place={edit?.('title')} />}
          lead={
            story.summary && (
              <p className="lead" data-sanity={edit?.('summary')}>
                {story.summary}
              </p>
            )
          }
        />
        <TranslationNotice isShown={story.translationNotice} language={language} original={originalOf(story)} />
        <div className="columns">
          <div className="reading">
            <ContentNote story={story} exitPage={settings?.exitPage ?? null} language={language} />
            {story.coverImage?.asset && (
              <Figure part={story.coverImage} language={language} isFirst place={edit?.('coverImage')} />
            )}
            <div className="prose" data-sanity={edit?.('body')}>
              <RichText value={story.body} language={language} isDraft={edit !== undefined} afterPart={afterPart} />
            </div>
            <Cite parts={[settings?.title ?? null, story.title]} address={address} language={language} />
            {story.mayBeCopied && <KeepCopy address={address} language={language} />}
          </div>
          <aside className="margin">
            <StoryFacts story={story} language={language} edit={edit} />
            <Sources addresses={story.source} language={language} edit={edit} />
            <p>
              <a
                href={askPath(site, pathOf(story, site) ?? undefined)}
                rel="nofollow"
                hrefLang={site === language ? undefined : site}
              >
                {storyWords(language).asking.link}
              </a>
            </p>
          </aside>
        </div>
      </article>
      <StoryNeighbours story={story} language={language} />
      {story.related.length > 0 && (
        <section className="related" aria-labelledby="related">
          <h2 id="related">{words.related}</h2>
          <StoryList stories={story.related} language={language} heading="h3" />
        </section>
      )}
    </>
  )
}

function originalOf({ translations }: Story) {
  for (const { language, slug, title } of translations) {
    if (!isStoryLanguage(language) || !title) continue
    const href = pathOf({ _type: 'story', language, slug }, siteLanguageOf(language))
    if (href) return { href, title, language }
  }
  return undefined
}
