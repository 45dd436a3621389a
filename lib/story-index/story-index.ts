import type { Language } from '../languages.ts'
import type { STORY_FACETS_QUERY_RESULT } from '../types.generated.ts'
import type { StoryFacts } from '../finding/facet-values.ts'
import type { List } from '../finding/list.ts'
import { once } from '../once.ts'
import { countriesWithStories, type CountryWithStories } from './countries-with-stories.ts'
import { feedOf } from './feed-of.ts'
import { byId, byReference, type IndexedStory } from './indexed-story.ts'
import { storiesAround, type StoriesAround } from './stories-around.ts'
import { storiesOf, type StoriesOf } from './stories-of.ts'
import { listSize, storyLists, type MakeStoryList } from './story-lists.ts'
import { untranslatedStories, type UntranslatedStory } from './untranslated-stories.ts'

/** What one page shows of what is made of all stories. */
export interface IndexPart<T> {
  /** The same for the same question in one language. */
  readonly name: string
  readonly value: T
  /** Whether words of stories are in it. All others only say which stories they are, and of what they are. */
  readonly hasWords?: boolean
}

/** What is made of all stories that readers may see, in one language. */
export interface StoryIndex {
  readonly count: IndexPart<number>
  readonly countries: IndexPart<readonly CountryWithStories[]>
  readonly untranslated: IndexPart<readonly UntranslatedStory[]>
  /** What to read after a story. */
  around(id: string): IndexPart<StoriesAround>
  /** By the number of an outcome; `undefined` where there is none. */
  ofOutcome(slug: string): IndexPart<StoriesOf> | undefined
  /** By the code of a country, in lower case; `undefined` where there is none. */
  ofCountry(slug: string): IndexPart<StoriesOf> | undefined
  /** Ids of what a feed has: the newest first. `undefined` where there is no such outcome, or country. */
  feed(subject: FeedSubject): IndexPart<readonly string[]> | undefined
  readonly list: MakeStoryList
  /** What a list shows; `null` where a reader filtered or sorted it: there are too many ways to name what each shows. */
  partsOf(list: List<StoryFacts>): readonly IndexPart<unknown>[] | null
  /** All there are. */
  parts(): readonly IndexPart<unknown>[]
  /** The same with other titles: all that was worked out from anything else is kept. */
  withTitles(all: readonly IndexedStory[]): StoryIndex
}

/** All stories, or those of an outcome (its number) or a country (its code in lower case). */
export interface FeedSubject {
  readonly outcome?: string
  readonly country?: string
}

interface StoryIndexOptions {
  /** In all languages, newest first. */
  readonly all: readonly IndexedStory[]
  readonly facets: STORY_FACETS_QUERY_RESULT
  readonly language: Language
}

/** Makes the index of the stories in one language. */
export function storyIndex({ all, facets, language }: StoryIndexOptions): StoryIndex {
  const stories = all.filter((story) => story.language === language)
  const countries = byId(facets.countries)
  const outcomes = byId(facets.outcomes)
  const signatories = byId(facets.signatories)
  const threadsOf = (story: IndexedStory) => story.outcomes.flatMap((id) => outcomes.get(id)?.number ?? [])
  const facts = stories.map((story) => ({
    _id: story._id,
    publishedAt: story.publishedAt,
    countries: story.countries.flatMap((id) => countries.get(id) ?? []),
    outcomes: story.outcomes.flatMap((id) => outcomes.get(id) ?? []),
    signatories: story.signatories.flatMap((id) => signatories.get(id) ?? []),
  }))
  const besides = storiesAround(stories)
  const groups = byReference(all)
  const outcomeIds = new Map(facets.outcomes.map(({ _id, number }) => [String(number), _id]))
  const countryIds = new Map(facets.countries.map(({ _id, code }) => [code.toLowerCase(), _id]))
  const partOf = (kind: string, slug: string, ids: ReadonlyMap<string, string>): IndexPart<StoriesOf> | undefined => {
    const id = ids.get(slug)
    return id === undefined
      ? undefined
      : { name: `${kind}/${slug}`, value: storiesOf(groups.get(id) ?? [], language, threadsOf) }
  }
  const feedOfGroup = (kind: string, slug: string, ids: ReadonlyMap<string, string>) => {
    const id = ids.get(slug)
    const own = (id === undefined ? [] : (groups.get(id) ?? [])).filter((story) => story.language === language)
    return id === undefined ? undefined : { name: `feed/${kind}/${slug}`, value: feedOf(own) }
  }
  const wholeFeed = { name: 'feed', value: feedOf(stories) }
  const pageOf = (page: number, pages: number, items: readonly { readonly _id: string }[]): IndexPart<unknown> => ({
    name: `page/${page}`,
    value: [pages, items.map(({ _id }) => _id)],
  })
  const filtersOf = ({ facets: offered, all: count }: List<StoryFacts>): IndexPart<unknown> => ({
    name: 'filters',
    value: [count, offered],
  })

  const count = { name: 'count', value: stories.length }
  const located = stories.map((story) => ({
    countries: story.countries.flatMap((id) => countries.get(id) ?? []),
    threads: threadsOf(story),
  }))
  const places = { name: 'countries', value: countriesWithStories(located, language) }
  const around = (id: string): IndexPart<StoriesAround> => ({ name: `around/${id}`, value: besides(id) })
  const ofOutcome = (slug: string) => partOf('outcome', slug, outcomeIds)
  const ofCountry = (slug: string) => partOf('country', slug, countryIds)
  const feed: StoryIndex['feed'] = ({ outcome, country }) => {
    if (outcome !== undefined) return feedOfGroup('outcome', outcome, outcomeIds)
    return country === undefined ? wholeFeed : feedOfGroup('country', country, countryIds)
  }
  const wordless = once(() => {
    const first = storyLists(facts, stories, language)({})
    const { pages } = first ?? { pages: 0 }
    const onPage = (place: number) => facts.slice(place * listSize, (place + 1) * listSize)
    return [
      count,
      places,
      ...(first ? [filtersOf(first)] : []),
      ...Array.from({ length: pages }, (_, place) => pageOf(place + 1, pages, onPage(place))),
      ...stories.map(({ _id }) => around(_id)),
      ...[...outcomeIds.keys()].flatMap((slug) => ofOutcome(slug) ?? []),
      ...[...countryIds.keys()].flatMap((slug) => ofCountry(slug) ?? []),
      wholeFeed,
      ...[...outcomeIds.keys()].flatMap((outcome) => feed({ outcome }) ?? []),
      ...[...countryIds.keys()].flatMap((country) => feed({ country }) ?? []),
    ]
  })
  const withTitles: StoryIndex['withTitles'] = (titled) => {
    const untranslated = untranslatedPart(titled, language)
    return {
      count,
      countries: places,
      untranslated,
      around,
      ofOutcome,
      ofCountry,
      feed,
      list: storyLists(facts, titled, language),
      partsOf: (shown) => (shown.isChosen ? null : [filtersOf(shown), pageOf(shown.page, shown.pages, shown.items)]),
      parts: () => [untranslated, ...wordless()],
      withTitles,
    }
  }
  return withTitles(all)
}

/** Stories that exist in another language only: the one part that has words of stories in it. */
function untranslatedPart(all: readonly IndexedStory[], language: Language): IndexPart<readonly UntranslatedStory[]> {
  const translated = all.filter((story) => story.language === language).map(({ group }) => group)
  const others = all.filter((story) => story.language !== null && story.language !== language && story.slug !== null)
  return {
    name: 'untranslated',
    hasWords: true,
    value: untranslatedStories({ others: others.map(namedStory), translated }),
  }
}

/** What a page says of a story that has no text in the reader's language. */
const namedStory = ({ _id, _type, language, title, slug, group }: IndexedStory): UntranslatedStory => ({
  _id,
  _type,
  language,
  title,
  slug,
  group,
})
