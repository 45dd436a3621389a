import type { Language } from '../languages.ts'
import type { STORY_FACETS_QUERY_RESULT } from '../types.generated.ts'
import { storyFacetValues, type StoryFacts } from '../finding/facet-values.ts'
import { listOf, type List } from '../finding/list.ts'
import type { Choice } from '../finding/parameters.ts'
import { countriesWithStories, type CountryWithStories } from './countries-with-stories.ts'
import { feedOf } from './feed-of.ts'
import { byId, byReference, type IndexedStory } from './indexed-story.ts'
import { relatedStories } from './related-stories.ts'
import { storiesOf, type StoriesOf } from './stories-of.ts'
import { untranslatedStories, type UntranslatedStory } from './untranslated-stories.ts'

/** What one page shows of what is made of all stories. */
export interface IndexPart<T> {
  /** The same for the same question in one language. */
  readonly name: string
  readonly value: T
}

/** What is made of all stories that readers may see, in one language. */
export interface StoryIndex {
  readonly count: IndexPart<number>
  readonly countries: IndexPart<readonly CountryWithStories[]>
  readonly untranslated: IndexPart<readonly UntranslatedStory[]>
  /** Ids of the stories that are related to one. */
  related(id: string): IndexPart<readonly string[]>
  /** By the number of an outcome; `undefined` where there is none. */
  ofOutcome(slug: string): IndexPart<StoriesOf> | undefined
  /** By the code of a country, in lower case; `undefined` where there is none. */
  ofCountry(slug: string): IndexPart<StoriesOf> | undefined
  /** Ids of what a feed has: the newest first. `undefined` where there is no such outcome, or country. */
  feed(subject: FeedSubject): IndexPart<readonly string[]> | undefined
  /**
   * The list as a reader chose to see it; `null` when it has no such page.
   * @param without ids of stories that are not there any more
   */
  list(choice: Choice, without?: ReadonlySet<string>): List<StoryFacts> | null
  /** What a list shows; `null` where a reader filtered it: there are too many ways to name what each shows. */
  partsOf(list: List<StoryFacts>): readonly IndexPart<unknown>[] | null
  /** All there are. */
  parts(): readonly IndexPart<unknown>[]
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

/** How many a page of the list shows: twelve fills rows of two, three and four, and fits into one round trip. */
const size = 12

/** Makes the index of the stories in one language. */
export function storyIndex({ all, facets, language }: StoryIndexOptions): StoryIndex {
  const stories = all.filter((story) => story.language === language)
  const countries = byId(facets.countries)
  const outcomes = byId(facets.outcomes)
  const signatories = byId(facets.signatories)
  const threadsOf = (story: IndexedStory) => story.outcomes.flatMap((id) => outcomes.get(id)?.number ?? [])
  const facts = stories.map((story): StoryFacts => ({
    _id: story._id,
    publishedAt: story.publishedAt,
    countries: story.countries.flatMap((id) => countries.get(id) ?? []),
    outcomes: story.outcomes.flatMap((id) => outcomes.get(id) ?? []),
    signatories: story.signatories.flatMap((id) => signatories.get(id) ?? []),
  }))
  const linked = stories.map((story) => ({
    _id: story._id,
    links: [...story.outcomes, ...story.countries, ...story.signatories],
  }))
  const relatedTo = relatedStories(linked)
  const linkedById = byId(linked)
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
  const list = (choice: Choice, without?: ReadonlySet<string>) =>
    listOf({
      items: without ? facts.filter(({ _id }) => !without.has(_id)) : facts,
      facetValues: storyFacetValues(),
      listing: 'stories',
      choice,
      language,
      size,
    })
  const pageOf = (page: number, pages: number, items: readonly StoryFacts[]): IndexPart<unknown> => ({
    name: `page/${page}`,
    value: [pages, items.map(({ _id }) => _id)],
  })
  const filtersOf = ({ facets: offered, all: count }: List<StoryFacts>): IndexPart<unknown> => ({
    name: 'filters',
    value: [count, offered],
  })

  const index: StoryIndex = {
    count: { name: 'count', value: stories.length },
    countries: {
      name: 'countries',
      value: countriesWithStories(
        stories.map((story) => ({
          countries: story.countries.flatMap((id) => countries.get(id) ?? []),
          threads: threadsOf(story),
        })),
        language,
      ),
    },
    untranslated: untranslatedPart(all, language),
    related(id) {
      const story = linkedById.get(id)
      return { name: `related/${id}`, value: story ? relatedTo(story) : [] }
    },
    ofOutcome: (slug) => partOf('outcome', slug, outcomeIds),
    ofCountry: (slug) => partOf('country', slug, countryIds),
    feed({ outcome, country }) {
      if (outcome !== undefined) return feedOfGroup('outcome', outcome, outcomeIds)
      return country === undefined ? wholeFeed : feedOfGroup('country', country, countryIds)
    },
    list,
    partsOf: (shown) => (shown.isChosen ? null : [filtersOf(shown), pageOf(shown.page, shown.pages, shown.items)]),
    parts: once(() => {
      const first = list({})
      const { pages } = first ?? { pages: 0 }
      const onPage = (place: number) => facts.slice(place * size, (place + 1) * size)
      return [
        index.count,
        index.countries,
        index.untranslated,
        ...(first ? [filtersOf(first)] : []),
        ...Array.from({ length: pages }, (_, place) => pageOf(place + 1, pages, onPage(place))),
        ...stories.map(({ _id }) => index.related(_id)),
        ...[...outcomeIds.keys()].flatMap((slug) => index.ofOutcome(slug) ?? []),
        ...[...countryIds.keys()].flatMap((slug) => index.ofCountry(slug) ?? []),
        wholeFeed,
        ...[...outcomeIds.keys()].flatMap((outcome) => index.feed({ outcome }) ?? []),
        ...[...countryIds.keys()].flatMap((country) => index.feed({ country }) ?? []),
      ]
    }),
  }
  return index
}

/** Stories that exist in another language only: the one part that has words of stories in it. */
export function untranslatedPart(
  all: readonly IndexedStory[],
  language: Language,
): IndexPart<readonly UntranslatedStory[]> {
  const translated = all.filter((story) => story.language === language).map(({ group }) => group)
  const others = all.filter((story) => story.language !== null && story.language !== language && story.slug !== null)
  return { name: 'untranslated', value: untranslatedStories({ others: others.map(namedStory), translated }) }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
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
