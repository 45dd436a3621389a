import type { ReactNode } from 'react'
import { dictionary } from '@/lib/dictionaries'
import { countryPath, entryPath } from '@/lib/routes'
import { foreign, languageName, safeHref, siteName } from '@/lib/words'
import type { Language } from '@/lib/languages'
import type { Edit } from '@/sanity/preview/data-attribute'
import type { Story } from '@/lib/content/page-content'
import { DateText } from '../text/date-text'
import { Facts } from '../text/facts'
import { OutcomeList } from '../weave/outcome-list'

interface StoryFactsProps {
  readonly story: Story
  readonly language: Language
  readonly edit?: Edit
}

/** The facts beside a story: where, who, when. */
export function StoryFacts({ story, language, edit }: StoryFactsProps) {
  const { countries, outcomes, signatories, localPartners, publishedAt } = story
  const words = dictionary(language)
  return (
    <Facts
      edit={edit}
      facts={[
        [
          words.stories.where,
          listOf(countries.map((country) => ({ key: country._id, text: linkToCountry(country, language) }))),
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
      ]}
    />
  )
}

/** A country has a page as long as readers can see a story from it. */
function linkToCountry({ code, name, nameLanguage }: Story['countries'][number], language: Language): ReactNode {
  const lang = foreign(nameLanguage, language)
  return code ? (
    <a href={countryPath(language, code)} lang={lang}>
      {name ?? code}
    </a>
  ) : (
    <span lang={lang}>{name}</span>
  )
}

function linkToSignatory({ name, nameLanguage, slug }: Story['signatories'][number], language: Language): ReactNode {
  const lang = foreign(nameLanguage, language)
  return slug ? (
    <a href={entryPath(language, 'signatories', slug)} lang={lang}>
      {name}
    </a>
  ) : (
    <span lang={lang}>{name}</span>
  )
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
function fullStoryOf({ fullStory }: Story, language: Language) {
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
        {[publisher ?? siteName(href), isForeign && languageName(isForeign, language)].filter(Boolean).join(', ')}
      </small>
    </>
  )
}
