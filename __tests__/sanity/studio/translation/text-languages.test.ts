import { textLanguages } from '@/sanity/studio/translation/rules/text-languages'

const family = [
  { _id: 'story', language: 'en' },
  { _id: 'drafts.story', language: 'en' },
  { _id: 'drafts.dutch', language: 'nl' },
]

test('a story may be in any language for stories, a page in those of the site', () => {
  const of = (type: string) => textLanguages(type, family).map(({ language }) => language)
  expect(of('story')).toEqual(['en', 'nl', 'fr', 'ar', 'es', 'uk'])
  expect(of('page')).toEqual(['en', 'nl'])
})

test('the text in a language is found as a draft too; of none there is no id', () => {
  expect(textLanguages('story', family).slice(0, 3)).toEqual([
    { language: 'en', id: 'story' },
    { language: 'nl', id: 'dutch' },
    { language: 'fr', id: null },
  ])
  expect(textLanguages('page', [{ _id: 'odd', language: null }])).toEqual([
    { language: 'en', id: null },
    { language: 'nl', id: null },
  ])
})
