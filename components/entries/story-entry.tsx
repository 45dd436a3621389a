import { storyWords } from '@/lib/dictionaries/stories/story-words'
import { countryIn } from '@/lib/country-in'
import { coverRatio } from '@/lib/pictures'
import { pathOf } from '@/lib/routes'
import { joinNames } from '@/lib/words'
import { siteLanguageOf, type StoryLanguage } from '@/lib/languages'
import { threadsOf, type StoryEntry as Entry } from '@/lib/content/page-content'
import { hyphenated } from '@/lib/hyphens'
import { DateText } from '../text/date-text'
import { Picture } from '../text/picture'
import { Cloth } from '../weave/cloth'
import { OutcomeList } from '../weave/outcome-list'

interface StoryEntryProps {
  readonly story: Entry
  readonly language: StoryLanguage
  /** One level below the heading of the part that it is in. */
  readonly heading?: 'h2' | 'h3'
}

/** A story in a list. The link in the heading covers the whole entry. */
export function StoryEntry({ story, language, heading: Heading = 'h2' }: StoryEntryProps) {
  const { _id, title, summary, countries, outcomes, sensitivity, coverImage, publishedAt } = story
  const words = storyWords(language)
  const names = countries.flatMap((country) => countryIn(country, language).name ?? [])
  return (
    <article className="story-entry">
      <div className="story-entry-cover">
        {coverImage?.asset ? (
          <Picture image={coverImage} ratio={coverRatio} sizes="(min-width: 60rem) 28rem, 100vw" />
        ) : (
          <Cloth id={_id} threads={threadsOf(outcomes)} shape="cover" />
        )}
      </div>
      <div className="story-entry-text">
        {(names.length > 0 || publishedAt) && (
          <p className="eyebrow">
            {joinNames(names, language)}
            {names.length > 0 && publishedAt && ' · '}
            {publishedAt && <DateText date={publishedAt} language={language} />}
          </p>
        )}
        <Heading>
          <a href={pathOf(story, siteLanguageOf(language)) ?? undefined}>
            {hyphenated(title, language) ?? words.places.untitled}
          </a>
        </Heading>
        {summary && <p>{summary}</p>}
        {sensitivity === 'mayDistress' && <p className="entry-note">{words.care.mayDistress}</p>}
        <OutcomeList outcomes={outcomes} language={language} />
      </div>
    </article>
  )
}
