import { keptOutProblems } from '@/lib/consent/kept-out-problems'
import { pictureProblems } from '@/lib/consent/picture-problems'
import { originalIdOf } from '@/lib/consent/record-id'

const asset = { _type: 'reference', _ref: 'image-a' }
const checked = { asset, identifiability: 'nobody', checkedFor: ['words', 'faces', 'places'] }
const pictures = { uses: ['text', 'image'] }

test.each<[string, object, object | null, readonly RegExp[]]>([
  ['no picture', { body: [{ _type: 'block' }] }, { uses: [] }, []],
  ['a field without a file', { coverImage: { alt: 'x' } }, { uses: [] }, []],
  ['a checked picture', { coverImage: checked, body: [{ _type: 'figure', ...checked }] }, pictures, []],
  ['a picture that nobody agreed to', { coverImage: checked }, { uses: ['text'] }, [/does not include pictures\./]],
  ['nothing known of consent', { coverImage: checked }, null, []],
  [
    'an unanswered question',
    { coverImage: { ...checked, identifiability: undefined } },
    pictures,
    [/^The cover picture: answer whether/],
  ],
  [
    'a check left out, in the text',
    {
      body: [
        { _type: 'figure', ...checked },
        { _type: 'figure', ...checked, checkedFor: ['faces', 'words'] },
      ],
    },
    pictures,
    [/^Picture 2 in the text: look at/],
  ],
  ['a video without the voice', { body: [{ _type: 'video' }] }, pictures, [/voice/]],
  ['a video with both', { body: [{ _type: 'video' }] }, { uses: ['image', 'voice'] }, []],
])('a story with %s', (_name, story, record, expected) => {
  const problems = pictureProblems({ ...story }, record && { ...record })
  expect(problems).toHaveLength(expected.length)
  expected.forEach((pattern, place) => expect(problems[place]).toMatch(pattern))
})

const span = (text: string) => ({ _type: 'span', text })
const story = (rest: object) => ({ _id: 'fatima', _type: 'story', title: 'A market garden', ...rest })

test.each<[string, object, readonly string[], string | null]>([
  ['in the title', { title: 'How Fatima began' }, ['Fatima'], 'the title'],
  ['in other capitals, with an accent', { summary: 'FÁTIMA began.' }, ['fatima'], 'the summary'],
  ['in the web address', { slug: { current: 'fatima-al-home' } }, ['Fatima al Home'], 'the web address'],
  ['in a genitive', { title: 'Fatimas garden, Fatima’s tools' }, ['Fatima'], 'the title'],
  ['half bold', { body: [{ _type: 'block', children: [span('Fat'), span('ima')] }] }, ['Fatima'], 'the text'],
  ['in the words for a picture', { coverImage: { alt: 'Fatima at work' } }, ['Fatima'], 'the cover picture'],
  ['as the maker of a picture', { body: [{ _type: 'figure', credit: 'Fatima' }] }, ['Fatima'], 'the text'],
  ['in Arabic', { summary: 'قصة فاطِمة' }, ['فاطمة'], 'the summary'],
  ['only inside another word', { title: 'And hands' }, ['An'], null],
  ['only in an id', { translationOf: { _ref: 'fatima' } }, ['Fatima'], null],
  ['not at all', {}, ['Fatima'], null],
  ['and the list has an empty line', {}, ['', ' - '], null],
])('a name that must not appear stands %s', (_name, rest, names, place) => {
  const problems = keptOutProblems(story(rest), names)
  expect(problems).toEqual(place ? [`“${names[0]}” must not appear, and stands in ${place}.`] : [])
})

test.each(['_id', '_type', '_rev', '_key', '_ref', '_createdAt', '_updatedAt', 'language'])(
  'a name is not looked for in %s, which holds no words',
  (field) => {
    expect(keptOutProblems({ [field]: 'Fatima', body: [{ [field]: 'Fatima' }] }, ['Fatima'])).toEqual([])
  },
)

test.each([
  ['slug', 'the web address'],
  ['coverImage', 'the cover picture'],
  ['body', 'the text'],
  ['contentNote', 'the content note'],
  ['fullStory', 'the link to the full story'],
  ['localPartners', 'the local partners'],
  ['source', 'the sources'],
  ['editorNote', 'the note for editors'],
  ['somethingElse', 'the somethingElse'],
])('a name in %s stands in %s', (field, place) => {
  expect(keptOutProblems({ [field]: ['“Fatima!”'] }, ['Fatima'])).toEqual([
    `“Fatima” must not appear, and stands in ${place}.`,
  ])
})

test('a record without a list keeps nothing out', () => {
  expect(keptOutProblems(story({ title: 'Fatima' }), undefined)).toEqual([])
})

test('a translation belongs to the record of its original', () => {
  expect(originalIdOf('a', null)).toBe('a')
  expect(originalIdOf('a-nl', { translationOf: { _ref: 'a' } })).toBe('a')
})
