import { countries, outcomeMarks, picture } from '@/components/styleguide/fixtures/marks'
import { wholeStory } from '@/components/styleguide/fixtures/story'
import { storyOutline } from '@/lib/review/compare/outlines/story-outline'
import { said } from './support/said'

type Fields = Partial<typeof wholeStory>
const outline = (fields: Fields) => storyOutline({ ...wholeStory, body: [], ...fields }, 'en')
const asset = { ...picture.asset, _id: 'image-other-1x1-png' }
const kenya = { _id: 'country-ke', code: 'KE', name: 'Sample Kenya', nameLanguage: 'nl' }

test.each<[string, Fields, Fields, string[]]>([
  ['nothing', {}, {}, []],
  ['the title', {}, { title: 'A sample tale' }, ['changed title fact: A sample [-story-]{+tale+}']],
  ['a summary more', { summary: null }, {}, ['added summary fact: {+A sample summary.+}']],
  ['a summary less', {}, { summary: '' }, ['removed summary fact: [-A sample summary.-]']],
  [
    'the words of a picture',
    {},
    { coverImage: { ...picture, alt: 'Sample picture in other words' } },
    ['changed picture picture: alt Sample picture in {+other +}words; credit Sample illustrator'],
  ],
  [
    'another picture',
    {},
    { coverImage: { ...picture, asset } },
    ['changed picture picture: picture replaced; alt Sample picture in words; credit Sample illustrator'],
  ],
  [
    'another part of the picture',
    {},
    { coverImage: { ...picture, crop: { _type: 'sanity.imageCrop', top: 0.5, bottom: 0, left: 0, right: 0 } } },
    ['changed picture picture: picture reframed; alt Sample picture in words; credit Sample illustrator'],
  ],
  [
    'no picture',
    {},
    { coverImage: null },
    ['removed picture picture: picture removed; alt [-Sample picture in words-]; credit [-Sample illustrator-]'],
  ],
  ['a country more', {}, { countries: [...countries, kenya] }, ['added countries fact: {+Sample Kenya+}']],
  ['no country', {}, { countries: [] }, ['removed countries fact: [-Sample Jordan-]']],
  [
    'outcomes in another order',
    {},
    { outcomes: outcomeMarks.toReversed() },
    ['moved outcomes fact: 3 Sample protection'],
  ],
  [
    'a partner by another name',
    {},
    { localPartners: [{ _key: 'l', name: 'Sample national partner', website: null }] },
    ['changed localPartners fact: Sample [-local-]{+national+} partner[-, https://local.invalid/-]'],
  ],
  ['the date', {}, { publishedAt: '2025-03-08T00:00:00Z' }, ['changed date fact: 8 March [-2024-]{+2025+}']],
  ['no content note', {}, { sensitivity: 'none' }, ['removed contentNote fact: [-A sample content note.-]']],
  ['a source', {}, { source: [] }, ['removed source fact: [-https://source.invalid/story-]']],
  [
    'a full story whose address nobody can follow',
    { fullStory: null },
    { fullStory: { title: 'X', url: 'javascript:1', publisher: null, language: null } },
    [],
  ],
])('%s', (_what, before, after, expected) => {
  expect(said(outline(before), outline(after))).toEqual(expected)
})

test('what is stored as something that is no text is no crash', () => {
  const odd: Fields = JSON.parse(
    '{"title":7,"summary":{"a":1},"contentNote":["x"],"coverImage":{"asset":{"_id":"a"},"alt":3}}',
  )
  expect(said(outline({ contentNote: null }), outline(odd))).toContain('changed title fact: [-A sample story-]{+7+}')
})
