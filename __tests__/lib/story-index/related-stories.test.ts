import { relatedStories, type LinkedStory } from '@/lib/story-index/related-stories'
import { randomFrom } from '@/lib/weave/random'

const story = (_id: string, ...links: string[]): LinkedStory => ({ _id, links })

test('the first three that belong to something that it belongs to, in their order', () => {
  const own = story('own', 'jo', '1')
  const stories = [story('a', 'jo'), own, story('b', '2'), story('c', '1'), story('d', '1', 'jo'), story('e', 'jo')]
  expect(relatedStories(stories)(own)).toEqual(['a', 'c', 'd'])
})

test('what belongs to nothing is related to nothing', () => {
  expect(relatedStories([story('a'), story('b', 'jo')])(story('a'))).toEqual([])
})

test('what it belongs to twice counts once, and one that is not among them has related ones too', () => {
  const stories = [story('a', 'jo', 'jo'), story('b', 'jo')]
  expect(relatedStories(stories)(story('new', 'jo', 'jo'))).toEqual(['a', 'b'])
})

test('it finds what looking at each story in turn finds', () => {
  const random = randomFrom('related stories')
  const some = () => Array.from({ length: random(3) }, () => String(random(12)))
  const stories = Array.from({ length: 300 }, (_, each) => story(`s${each}`, ...some()))
  const find = relatedStories(stories)
  for (const { _id, links } of stories) {
    const others = stories.filter((other) => other._id !== _id && other.links.some((link) => links.includes(link)))
    expect(find({ _id, links })).toEqual(others.slice(0, 3).map((other) => other._id))
  }
})
