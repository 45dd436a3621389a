import type { ReactNode } from 'react'
import { storyWords } from '@/lib/dictionaries/stories/story-words'
import { countryPath, entryPath, pathOf } from '@/lib/routes'
import { countryIn } from '@/lib/country-in'
import { foreign, foreignDirection, languageName, safeHref, siteName } from '@/lib/words'
import { isFurther, isStoryLanguage, languageFacts, siteLanguageOf, type StoryLanguage } from '@/lib/languages'
import type { Edit } from '@/sanity/preview/data-attribute'
import type { Story } from '@/lib/content/page-content'
import { DateText } from '../text/date-text'
import { Facts } from '../text/facts'
import { OutcomeList } from '../weave/outcome-list'

interface StoryFactsProps {
  readonly story: Story
  readonly language: StoryLanguage
  readonly edit?: Edit
}

/** The facts beside a story: where, who, when. */
export function StoryFacts({ story, language, edit }: StoryFactsProps) {
  const { countries, outcomes, signatories, localPartners, publishedAt } = story
  const words = storyWords(language)
  return (
    <Facts
      edit={edit}
      facts={[
        [
          words.stories.where,
          listOf(
            countries.map((country) => ({
              key: country._id,
              text: linkToCountry(countryIn(country, language), language),
            })),
          ),
          'countries',
        ],
        [
          words.outcomes.title,
          outcomes.length > 0 && <OutcomeList outcomes={outcomes} language={language} isLinked />,
          'outcomes',
        ],
        [
          words.stories.signatories,
          listOf(signatories.map((signatory) => ({ key: signatory._id, text: linkToSignatory(signatory, language) }))),
          'signatories',
        ],
        [
          words.stories.partners,
          listOf(
            localPartners.map(({ _key, name, website }) => {
              const href = safeHref(website)
              return { key: _key, text: href ? <a href={href}>{name}</a> : name }
            }),
          ),
          'localPartners',
        ],
        [words.stories.published, publishedAt && <DateText date={publishedAt} language={language} />, 'publishedAt'],
        [words.stories.fullStory, fullStoryOf(story, language), 'fullStory'],
        [words.stories.alsoIn, listOf(otherVersions(story, language))],
      ]}
    />
  )
}

/** A country has a page as long as readers can see a story from it. */
function linkToCountry({ code, name, nameLanguage }: Story['countries'][number], language: StoryLanguage): ReactNode {
  const lang = foreign(nameLanguage, language)
  return code ? (
    <a href={countryPath(siteLanguageOf(language), code)} lang={lang}>
      {name ?? code}
    </a>
  ) : (
    <span lang={lang}>{name}</span>
  )
}

function linkToSignatory(
  { name, nameLanguage, slug }: Story['signatories'][number],
  language: StoryLanguage,
): ReactNode {
  const lang = foreign(nameLanguage, language)
  return slug ? (
    <a href={entryPath(siteLanguageOf(language), 'signatories', slug)} lang={lang}>
      {name}
    </a>
  ) : (
    <span lang={lang}>{name}</span>
  )
}

/** The same story in other languages, by the name of each; between those of the site the switch above each page is enough. */
function otherVersions({ translations }: Story, page: StoryLanguage) {
  return translations.flatMap(({ _id, language, slug }) => {
    if (!isStoryLanguage(language) || (!isFurther(page) && !isFurther(language))) return []
    const href = pathOf({ _type: 'story', language, slug }, siteLanguageOf(language))
    const { title } = languageFacts(language)
    const link = href && (
      <a href={href} lang={language} hrefLang={language} dir={foreignDirection(language, page)}>
        {title}
      </a>
    )
    return link ? [{ key: _id, text: link }] : []
  })
}

function listOf(items: readonly { readonly key: string; readonly text: ReactNode }[]) {
  if (items.length === 0) return null
  return (
    <ul>
      {items.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  )
}

/** The link to the full story elsewhere, by its own title. */
function fullStoryOf({ fullStory }: Story, language: StoryLanguage) {
  const href = safeHref(fullStory?.url)
  if (!fullStory || !href) return null
  const { title, publisher, language: itsLanguage } = fullStory
  const isForeign = foreign(itsLanguage, language)
  return (
    <>
      <a href={href} hrefLang={itsLanguage ?? undefined} lang={isForeign}>
        {title ?? siteName(href)}
      </a>
      <small>
        <bdi>{publisher ?? siteName(href)}</bdi>
        {isForeign && `, ${languageName(isForeign, language)}`}
      </small>
    </>
  )
}
