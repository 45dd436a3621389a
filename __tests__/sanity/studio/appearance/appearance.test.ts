import { appearanceOf } from '@/sanity/studio/appearance/rules/appearance'
import { readersLanguages, sitePath } from '@/sanity/studio/appearance/rules/site-path'

const inBoth = (en: string, nl: string) => [
  { _key: 'en', language: 'en', value: en },
  { _key: 'nl', language: 'nl', value: nl },
]
const slug = { current: 'weavers' }

test.each([
  ['story', { language: 'nl', slug }, 'nl', '/nl/verhalen/weavers'],
  ['partner', { slug }, 'en', '/en/signatories/weavers'],
  ['partner', { slug }, 'nl', '/nl/ondertekenaars/weavers'],
  ['outcome', { number: 3 }, 'en', '/en/outcomes/3'],
  ['country', { code: 'SD' }, 'nl', '/nl/landen/sd'],
  ['page', { language: 'en', purpose: 'home' }, 'en', '/en'],
  ['story', { language: 'en' }, 'en', null],
  ['story', { language: 'en', slug: { current: 7 } }, 'en', '/en/stories/7'],
  ['redirect', { slug }, 'en', null],
] as const)('%s %j is found in %s at %s', (type, document, language, path) => {
  expect(sitePath(type, document, language)).toBe(path)
})

test('a text in one language is shown in that, everything else in all', () => {
  expect(readersLanguages({ language: 'nl' }).map(({ id }) => id)).toEqual(['nl'])
  expect(readersLanguages({}).map(({ id }) => id)).toEqual(['en', 'nl'])
})

test('a title and a summary are cut where others cut, at a word, with their lengths', () => {
  const title = 'Women of a town in the valley sat at the table where peace was made'
  const { remarks, ...shown } = appearanceOf('story', { language: 'en', title, summary: 'Short.', slug }, 'en')
  expect(shown).toEqual({
    language: 'en',
    title: 'Women of a town in the valley sat at the table where peace …',
    summary: 'Short.',
    path: '/en/stories/weavers',
  })
  expect([...shown.title].length).toBeLessThanOrEqual(60)
  expect(remarks).toEqual([
    'Title: 67 characters, of which about 60 are shown.',
    'Summary: 6 characters, of which about 6 are shown.',
  ])
})

test('a document with both languages has an appearance in each, and what is missing is said', () => {
  const document = {
    name: inBoth('The Weavers', 'De Wevers'),
    description: [{ language: 'en', value: 'They weave.' }],
    slug,
  }
  expect(appearanceOf('partner', document, 'nl')).toMatchObject({ title: 'De Wevers', summary: '' })
  expect(appearanceOf('partner', document, 'nl').remarks[1]).toMatch(/no summary in this language/)
  expect(appearanceOf('partner', { name: [null, 7, 'text'], description: {} }, 'en').remarks[0]).toMatch(/no title/)
})
