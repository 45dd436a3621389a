import type { IndexedStory } from '@/lib/story-index/indexed-story'
import { storyKeeper } from '@/lib/story-index/story-keeper'
import { indexedStory } from './support/indexed-story'

const story = (_id: string, _rev = '1') => indexedStory(_id, { _rev, title: `${_id} ${_rev}`, publishedAt: null })

/** A content API that can be changed between two answers. */
function content(...stories: IndexedStory[]) {
  const asked: string[] = []
  const state = { stories, asked, meanwhile: () => {} }
  const keep = storyKeeper({
    async revisions() {
      const found = state.stories.map(({ _id, _rev }) => ({ _id, _type: 'story' as const, _rev }))
      state.meanwhile()
      return found
    },
    async some(ids) {
      asked.push(ids.join())
      return state.stories.filter(({ _id }) => ids.includes(_id)).toReversed()
    },
    async all() {
      asked.push('all')
      return state.stories.toReversed()
    },
  })
  return { state, asked, keep }
}

test('what has not changed is not read again', async () => {
  const { state, asked, keep } = content(story('a'), story('b'))
  const [a] = await keep()
  expect(asked).toEqual(['a,b'])
  await keep()
  expect(asked).toEqual(['a,b'])
  state.stories = [story('c'), story('a'), story('b', '2')]
  const after = await keep()
  expect(asked).toEqual(['a,b', 'c,b'])
  expect(after.map(({ title }) => title)).toEqual(['c 1', 'a 1', 'b 2'])
  expect(after[1]).toBe(a)
})

test('the order is that of the newest answer, and what readers may not see any more is gone', async () => {
  const { state, keep } = content(story('a'), story('b'), story('c'))
  await keep()
  state.stories = [story('c'), story('a')]
  expect((await keep()).map(({ _id }) => _id)).toEqual(['c', 'a'])
  // It comes back as it was: it is read again.
  state.stories = [story('c'), story('b'), story('a')]
  expect((await keep()).map(({ _id }) => _id)).toEqual(['c', 'b', 'a'])
})

test('what is withdrawn or written between two answers is left out, or new', async () => {
  const { state, keep } = content(story('a'), story('b'))
  state.meanwhile = () => (state.stories = [story('b', '2')])
  expect((await keep()).map(({ title }) => title)).toEqual(['b 2'])
  state.meanwhile = () => {}
  expect((await keep()).map(({ title }) => title)).toEqual(['b 2'])
})

test('many are read at once', async () => {
  const { asked, keep } = content(...Array.from({ length: 101 }, (_, number) => story(`s${number}`)))
  expect(await keep()).toHaveLength(101)
  expect(asked).toEqual(['all'])
})
