import { relatedStories, type LinkedStory } from '@/lib/story-index/related-stories'
import { randomFrom } from '@/lib/weave/random'

const story = (_id: string, ...links: string[]): LinkedStory => ({ _id, links })

test('the three nearest that belong to something that it belongs to, in their order', () => {
  const own = story('own', 'jo', '1')
  const stories = [
    story('a', 'jo'),
    story('b', '1'),
    story('c', '2'),
    story('d', '2'),
    own,
    story('g', '2'),
    story('e', '1', 'jo'),
    story('f', 'jo'),
  ]
  expect(relatedStories(stories)(own)).toEqual(['b', 'e', 'f'])
})

test('of two as near, the newer one', () => {
  const own = story('own', 'jo')
  const stories = [...['a', 'b'].map((id) => story(id, 'jo')), own, ...['c', 'd'].map((id) => story(id, 'jo'))]
  expect(relatedStories(stories)(own)).toEqual(['a', 'b', 'c'])
})

test('what belongs to nothing is related to nothing', () => {
  expect(relatedStories([story('a'), story('b', 'jo')])(story('a'))).toEqual([])
})

test('what it belongs to twice counts once, and one that is not among them has the newest', () => {
  const stories = ['a', 'b', 'c', 'd'].map((id) => story(id, 'jo', 'jo'))
  expect(relatedStories(stories)(story('new', 'jo', 'jo'))).toEqual(['a', 'b', 'c'])
})

function manyStories(count: number): LinkedStory[] {
  const random = randomFrom('related stories')
  const some = () => Array.from({ length: random(3) }, () => String(random(12)))
  return Array.from({ length: count }, (_, each) => story(`s${each}`, ...some()))
}

test('it finds what looking at each story in turn finds', () => {
  const stories = manyStories(300)
  const find = relatedStories(stories)
  for (const [place, { _id, links }] of stories.entries()) {
    const others = stories.flatMap((other, at) =>
      at !== place && other.links.some((link) => links.includes(link)) ? [{ id: other._id, at }] : [],
    )
    const near = others.toSorted((a, b) => Math.abs(a.at - place) - Math.abs(b.at - place) || a.at - b.at).slice(0, 3)
    expect(find({ _id, links })).toEqual(near.toSorted((a, b) => a.at - b.at).map(({ id }) => id))
  }
})

test('however many stories there are, each is on few pages of others', () => {
  const mostShown = (count: number) => {
    const stories = manyStories(count)
    const shown = Map.groupBy(stories.flatMap(relatedStories(stories)), (id) => id)
    return Math.max(...[...shown.values()].map((pages) => pages.length))
  }
  expect(mostShown(3_000)).toBeLessThanOrEqual(12)
  // Six for each of what it belongs to, two of them here.
  expect(mostShown(300)).toBeLessThanOrEqual(12)
})
