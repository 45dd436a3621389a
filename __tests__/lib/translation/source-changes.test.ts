import { sourceChanges } from '@/lib/translation/source-changes'
import { textsOf } from '@/lib/translation/texts-of'

const block = (_key: string, ...words: string[]) => ({
  _type: 'block',
  _key,
  style: 'normal',
  children: words.map((text, place) => ({ _type: 'span', _key: `s${place}`, text, marks: [] })),
})
const story = {
  _id: 'story',
  _type: 'story',
  _rev: 'r1',
  language: 'en',
  title: 'Women at the table',
  slug: { _type: 'slug', current: 'women-at-the-table' },
  body: [block('a', 'They ', 'spoke', ' first.'), block('b', 'Then others.')],
  coverImage: { _type: 'image', asset: { _type: 'reference', _ref: 'image-a' }, alt: 'A table' },
  countries: [{ _type: 'reference', _ref: 'country-ss', _key: 'c' }],
  fullStory: { title: 'The full story', url: 'https://example.org', language: 'en' },
}

test('the words of a text, paragraph by paragraph, without what is no text', () => {
  expect(textsOf(story).map(({ path, text }) => `${path}: ${text}`)).toEqual([
    'title: Women at the table',
    'body[a]: They spoke first.',
    'body[b]: Then others.',
    'coverImage.alt: A table',
    'fullStory.title: The full story',
  ])
})

test('answers that are stored with a picture, and codes, are not offered for translation', () => {
  const looked = { identifiability: 'nobody', checkedFor: ['faces', 'places', 'words'] }
  const video = { _type: 'video', _key: 'v', provider: 'youtube', videoId: 'abc123DEF45', title: 'A film' }
  const more = { coverImage: { ...story.coverImage, ...looked }, sensitivity: 'none', body: [video] }
  expect(textsOf({ ...story, ...more }).map(({ path }) => path)).toEqual([
    'title',
    'body[v].title',
    'coverImage.alt',
    'fullStory.title',
  ])
})

test('another revision of the same words is no change', () => {
  const cut = { ...story, _rev: 'r2', body: [block('a', 'They spoke first.'), block('b', 'Then others.')] }
  expect(sourceChanges(story, cut)).toEqual([])
})

test('the words that came and went are marked where they stand', () => {
  const after = { ...story, body: [block('a', 'They spoke last.'), block('b', 'Then others.')] }
  expect(sourceChanges(story, after)).toEqual([
    {
      field: 'body',
      path: 'body[a]',
      runs: [
        { text: 'They spoke ', kind: 'same' },
        { text: 'first', kind: 'removed' },
        { text: 'last', kind: 'added' },
        { text: '.', kind: 'same' },
      ],
    },
  ])
})

test('a paragraph that came, one that went, one that moved', () => {
  const after = { ...story, body: [block('b', 'Then others.'), block('c', 'And more.')] }
  expect(sourceChanges(story, after).map(({ path, runs }) => [path, runs[0]?.kind])).toEqual([
    ['body[c]', 'added'],
    ['body[a]', 'removed'],
  ])
})

test('what is no text is named', () => {
  const after = { ...story, countries: [], coverImage: { ...story.coverImage, alt: 'Another table' } }
  expect(sourceChanges(story, after).map(({ field, runs }) => [field, runs.length > 0])).toEqual([
    ['coverImage', true],
    ['countries', false],
  ])
})

test('another picture with the same words is a change', () => {
  const asset = { _type: 'reference', _ref: 'image-b' }
  expect(sourceChanges(story, { ...story, coverImage: { ...story.coverImage, asset } })).toEqual([
    { field: 'coverImage', path: 'coverImage', runs: [] },
  ])
})

test.each(['slug', 'editorNote', 'publishAt', 'translationStatus'])('%s is each language’s own', (field) => {
  expect(sourceChanges(story, { ...story, [field]: 'other' })).toEqual([])
})
