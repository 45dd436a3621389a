import { untranslatedStories, type UntranslatedStory } from '@/lib/story-index/untranslated-stories'

const story = (_id: string, group = _id): UntranslatedStory => ({
  _id,
  _type: 'story',
  language: 'en',
  title: _id,
  slug: _id,
  group,
})

test('a story is elsewhere when no text of it is in the reader’s language, and is named once', () => {
  const others = [story('told'), story('untold'), story('also-untold', 'original'), story('in-a-third', 'original')]
  expect(untranslatedStories({ others, translated: ['told'] }).map(({ _id }) => _id)).toEqual(['untold', 'also-untold'])
})
