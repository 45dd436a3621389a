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
  expect(sourceChanges(story, after)).toEqual([
    { field: 'body', path: 'body[c]', runs: [{ text: 'And more.', kind: 'added' }] },
    { field: 'body', path: 'body[a]', runs: [{ text: 'They spoke first.', kind: 'removed' }] },
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

test('a text that came, or went, is one change, though it is no other part of the document', () => {
  const { fullStory, ...without } = story
  const runs = (kind: string) => [{ text: fullStory.title, kind }]
  const title = { field: 'fullStory', path: 'fullStory.title' }
  expect(sourceChanges(without, story)).toEqual([{ ...title, runs: runs('added') }])
  expect(sourceChanges(story, without)).toEqual([{ ...title, runs: runs('removed') }])
})

test('the first words of a field are one change', () => {
  const { alt, ...silent } = story.coverImage
  expect(sourceChanges({ ...story, title: '', body: [], coverImage: silent }, story)).toEqual([
    { field: 'title', path: 'title', runs: [{ text: story.title, kind: 'added' }] },
    { field: 'body', path: 'body[a]', runs: [{ text: 'They spoke first.', kind: 'added' }] },
    { field: 'body', path: 'body[b]', runs: [{ text: 'Then others.', kind: 'added' }] },
    { field: 'coverImage', path: 'coverImage.alt', runs: [{ text: alt, kind: 'added' }] },
  ])
})

test('a field that is emptied to nothing says what it said when it was absent', () => {
  expect(sourceChanges({ ...story, year: null }, story)).toEqual([])
})

test.each([
  ['a choice', { category: 'a' }, { category: 'b' }],
  ['a number', { year: 2020 }, { year: 2021 }],
  ['one that came', {}, { year: 2021 }],
  ['one that went', { year: 2021 }, {}],
  ['a country among others', { places: [{ _ref: 'a' }, { _ref: 'b' }] }, { places: [{ _ref: 'a' }, { _ref: 'c' }] }],
])('what is no text: %s', (_what, before, after) => {
  const field = Object.keys({ ...before, ...after })[0]
  expect(sourceChanges({ ...story, ...before }, { ...story, ...after })).toEqual([{ field, path: field, runs: [] }])
})

test('what Sanity keeps for itself is no change', () => {
  expect(sourceChanges({ ...story, _updatedAt: 'a' }, { ...story, _updatedAt: 'b' })).toEqual([])
})

test.each<[string, object, string[]]>([
  ['white space', { title: ' \n', intro: '' }, []],
  ['an empty paragraph', { body: [block('a'), block('b', ' ', '')] }, []],
  ['what is no text', { title: 1, intro: null, alt: true }, []],
  [
    'paragraphs without keys, by their place',
    { body: [{ _type: 'block', children: [{ text: 'A' }] }] },
    ['body[0]: A'],
  ],
  ['a list of texts', { caption: ['A', 'B'] }, ['caption[0]: A', 'caption[1]: B']],
  ['a key that is no text', { caption: [{ _key: 1, text: 'A' }] }, ['caption[0].text: A']],
  ['what a paragraph has between its words', { body: [block('a', 'A', 'B')] }, ['body[a]: AB']],
  [
    'parts of a paragraph that are no words',
    { body: [{ _type: 'block', _key: 'a', children: [{ text: 'A' }, { text: 1 }, null, {}, { text: 'B' }] }] },
    ['body[a]: AB'],
  ],
  ['a paragraph without words', { body: [{ _type: 'block', _key: 'a' }] }, []],
  ['a reference, whatever it says', { partner: { _type: 'reference', _ref: 'a', title: 'A' } }, []],
  [
    'an object, whatever it is',
    { card: { _type: 'card', _own: { title: 'A' }, title: 'B', own_: { title: 'C' } } },
    ['card.title: B', 'card.own_.title: C'],
  ],
  ['what Sanity keeps for itself', { _title: 'A' }, []],
])('the words of %s', (_what, document, expected) => {
  expect(textsOf({ ...document }).map(({ path, text }) => `${path}: ${text}`)).toEqual(expected)
})

test.each(['slug', 'editorNote', 'publishAt', 'translationStatus'])('%s is each language’s own', (field) => {
  expect(sourceChanges(story, { ...story, [field]: 'other' })).toEqual([])
})
