import { storyFacetValues, type StoryFacts } from '@/lib/finding/facet-values'
import { listOf } from '@/lib/finding/list'
import type { Choice } from '@/lib/finding/parameters'
import { inSortOrder } from '@/lib/finding/sorts'
import { listSize, storyLists } from '@/lib/story-index/story-lists'
import { randomFrom } from '@/lib/weave/random'
import { indexedStory } from './support/indexed-story'

const random = randomFrom('story lists')
const countries = [
  { code: 'JO', name: 'Jordan' },
  { code: 'SY', name: 'Syria' },
]
const stories = Array.from({ length: 60 }, (_, each): StoryFacts => {
  const country = countries[random(3)]
  return {
    _id: `s${each}`,
    title: `Title ${random(1_000)}`,
    publishedAt: `${2020 + random(4)}-0${1 + random(9)}-01`,
    countries: country ? [country] : [],
    outcomes: [{ number: 1 + random(3), title: 'An outcome' }],
    signatories: [],
  }
})
const indexed = stories.map(({ _id, title, publishedAt }) => indexedStory(_id, { title, publishedAt }))

const choices: Choice[] = [{}, { page: '3' }, { sort: 'title' }, { sort: 'title', page: '2' }, { country: 'jo' }]

test.each(choices)('what is worked out once for all pages is what each would find: %j', (choice) => {
  const make = storyLists(stories, indexed, 'en')
  // Asked for before: nothing of it may be left in what follows.
  make({ outcome: '1' })
  make({})
  const own = make(choice)
  const plain = listOf({
    items: choice.sort === 'title' ? inSortOrder(stories, 'title', 'en') : stories,
    facetValues: storyFacetValues(),
    listing: 'stories',
    choice,
    language: 'en',
    size: listSize,
  })
  expect(own).toEqual(plain)
})

test('without a story that is gone it is counted nowhere', () => {
  const make = storyLists(stories, indexed, 'en')
  const year = (without?: ReadonlySet<string>) =>
    make({}, without)?.facets.find(({ name }) => name === 'year')?.countWithout
  expect(year()).toBe(60)
  expect(year(new Set(['s1', 's2']))).toBe(58)
})
