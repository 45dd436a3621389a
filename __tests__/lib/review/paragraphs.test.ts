import { paragraphsOf, paragraphWith, quoteOf } from '@/lib/review/remarks/paragraphs'

const block = (key: string, text: string, more = {}) => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  children: [{ _type: 'span', _key: 's', text }],
  ...more,
})

const story = {
  _id: 'story',
  _type: 'story',
  _rev: 'r',
  body: [
    block('h', 'A heading', { style: 'h2' }),
    block('p', 'One\n paragraph.', { children: [{ text: 'One\n ' }, { text: 'paragraph.' }, null, {}] }),
    block('empty', ' '),
    block('li', 'A point', { listItem: 'bullet' }),
    { _type: 'quote', _key: 'q', text: 'Said by her' },
    { _type: 'callout', _key: 'c', title: 'Note', text: 'Take care' },
    { _type: 'figure', _key: 'f', alt: 'A river' },
    { _type: 'video', _key: 'v' },
    { _type: 'block', children: [{ text: 'without a key' }] },
    'no part',
  ],
}

test('the paragraphs of a story in order, with their words', () => {
  expect(paragraphsOf(story).map(({ key, text }) => `${key}: ${text}`)).toEqual([
    'p: One paragraph.',
    'li: A point',
    'q: Said by her',
    'c: Note Take care',
    'f: A river',
    'v: ',
  ])
})

test('those of a page are in its sections', () => {
  const page = {
    _id: 'page',
    _type: 'page',
    _rev: 'r',
    sections: [{ _key: 's', body: [block('a', 'A')] }, {}, null, { _key: 't', body: [block('b', 'B')] }],
  }
  expect(paragraphsOf(page).map(({ key, path }) => [key, path])).toEqual([
    ['a', 'sections[_key=="s"].body[_key=="a"]'],
    ['b', 'sections[_key=="t"].body[_key=="b"]'],
  ])
  expect(paragraphsOf({ _id: 'x', _type: 'partner', _rev: 'r', body: 'broken' })).toEqual([])
})

test('those of a signatory and of a document are the texts of their fields, one in each language', () => {
  const text = (language: string, value: unknown) => ({ _key: `${language}-1`, language, value })
  const signatory = {
    description: [text('en', 'Works for\npeace.'), text('nl', ' ')],
    pledge: { activities: [text('nl', 'Trainingen'), text('en', 7), 'broken', { value: 'of no language' }] },
  }
  expect(paragraphsOf(signatory)).toEqual([
    { key: 'description.en', path: 'description[_key=="en-1"].value', text: 'Works for peace.' },
    { key: 'pledge.activities.nl', path: 'pledge.activities[_key=="nl-1"].value', text: 'Trainingen' },
  ])
  // The summary of a story is one text, and no paragraph.
  expect(paragraphsOf({ summary: 'A story', pledge: 'broken' })).toEqual([])
})

test('a key from outside is looked for, never trusted', () => {
  expect(paragraphWith(story, 'p')?.text).toBe('One paragraph.')
  for (const key of ['h', 'nothing', '', '__proto__', null]) expect(paragraphWith(story, key)).toBeNull()
})

test.each([
  ['short', 'short'],
  ['one two three four', 'one two…'],
  ['abcdefghijklmnop', 'abcdefghij…'],
  [`abcdefghi\u{1f9f5}`, 'abcdefghi\ufffd…'],
])('the beginning of %j is %j', (text, quote) => {
  expect(quoteOf({ text }, 10)).toBe(quote)
})
