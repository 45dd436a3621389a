import { keptOutProblems } from '@/lib/consent/kept-out-problems'
import { pictureProblems } from '@/lib/consent/picture-problems'
import { originalIdOf } from '@/lib/consent/record-id'
import { allProblems, storyProblems } from '@/lib/consent/story-problems'

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
  ['a video with the voice alone', { body: [{ _type: 'video' }] }, { uses: ['voice'] }, [/^The consent.*video/]],
  ['a video with both', { body: [{ _type: 'video' }] }, { uses: ['image', 'voice'] }, []],
  ['a video, and nothing known of consent', { body: [{ _type: 'video' }] }, null, []],
  ['what is no block in its text', { body: [null, 'stray', { _type: 'figure', ...checked }] }, pictures, []],
])('a story with %s', (_name, story, record, expected) => {
  const problems = pictureProblems({ ...story }, record && { ...record })
  expect(problems).toHaveLength(expected.length)
  expected.forEach((pattern, place) => expect(problems[place]).toMatch(pattern))
})

const span = (text: string) => ({ _type: 'span', text })
const story = (rest: object) => ({ _id: 'fatima', _type: 'story', title: 'A market garden', ...rest })

test.each<[string, object, readonly unknown[], string | null]>([
  ['in the title', { title: 'How Fatima began' }, ['Fatima'], 'the title'],
  ['in other capitals, with an accent', { summary: 'FÁTIMA began.' }, ['fatima'], 'the summary'],
  ['in the web address', { slug: { current: 'fatima-al-home' } }, ['Fatima al Home'], 'the web address'],
  ['in a genitive', { title: 'Fatimas garden, Fatima’s tools' }, ['Fatima'], 'the title'],
  ['half bold', { body: [{ _type: 'block', children: [span('Fat'), span('ima')] }] }, ['Fatima'], 'the text'],
  ['in the words for a picture', { coverImage: { alt: 'Fatima at work' } }, ['Fatima'], 'the cover picture'],
  ['as the maker of a picture', { body: [{ _type: 'figure', credit: 'Fatima' }] }, ['Fatima'], 'the text'],
  [
    'in a thing between words',
    { body: [{ _type: 'block', children: [span('by '), { _type: 'person', name: 'Fatima' }] }] },
    ['Fatima'],
    'the text',
  ],
  ['and the list has a space too many', { title: 'How Fatima began' }, [' Fatima '], 'the title'],
  ['and the list has what is no name', { title: 'Fatima' }, ['Fatima', 7, null], 'the title'],
  ['in Arabic', { summary: 'قصة فاطِمة' }, ['فاطمة'], 'the summary'],
  ['only inside another word', { title: 'And hands' }, ['An'], null],
  ['only in an id', { translationOf: { _ref: 'fatima' } }, ['Fatima'], null],
  ['not at all', {}, ['Fatima'], null],
  ['and the list has an empty line', { title: 'Fatima’s garden', body: [] }, ['', ' - '], null],
  ['in pieces, in texts of their own', { localPartners: ['Fat', 'ima'] }, ['Fatima'], null],
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

test('what is missing is told in the order in which to mend it: consent, pictures, words', () => {
  const lacking = story({ title: 'Fatima', language: 'en', coverImage: checked })
  const record = { basis: 'given', channels: ['web'], uses: ['text'], languages: ['nl'], keepOut: ['Fatima'] }
  expect(allProblems(storyProblems(lacking, record, 0))).toEqual([
    expect.stringMatching(/^The consent does not include English\. Ask the person again/),
    expect.stringMatching(/does not include pictures/),
    '“Fatima” must not appear, and stands in the title.',
  ])
})

test('a translation belongs to the record of its original', () => {
  expect(originalIdOf('a', null)).toBe('a')
  expect(originalIdOf('a-nl', { translationOf: { _ref: 'a' } })).toBe('a')
})
