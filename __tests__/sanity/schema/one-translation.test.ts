import { checkOneTranslation } from '@/sanity/schema/rules/one-translation'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
  const original = { _type: 'reference', _ref: 'mother', _weak: true }
  await lake.client('editor').create({ _id: 'mother', _type: 'story', language: 'en' })
  for (const story of [
    { _id: 'drafts.daughter', _type: 'story', language: 'nl', translationOf: original },
    { _id: 'daughter', _type: 'story', language: 'nl', translationOf: original },
    { _id: 'page', _type: 'page', language: 'fr', translationOf: original },
  ])
    await lake.client('editor').create(story)
})
afterAll(() => lake.stop())

const said = (_id: string, language?: string, value: object | undefined = { _ref: 'mother' }) =>
  checkOneTranslation(value, {
    document: { _id, _type: 'story', _rev: '', _createdAt: '', _updatedAt: '', ...(language && { language }) },
    getClient: (config) => lake.client('editor', config),
  })

test('an original has one text in each language: a second would be shown by the consent of another', async () => {
  expect(await said('another', 'nl')).toMatch(/^Its original has another text in this language/)
  expect(await said('drafts.another', 'nl')).toMatch(/^Its original/)
  // That of the original itself.
  expect(await said('another', 'en')).toMatch(/^Its original/)
})

test('the one that there is may be, with its draft, and so may one in any other language', async () => {
  expect(await said('daughter', 'nl')).toBe(true)
  expect(await said('drafts.daughter', 'nl')).toBe(true)
  expect(await said('another', 'fr')).toBe(true)
})

test('who has no original, or no language yet, has nothing to share', async () => {
  expect(await said('another', 'nl', {})).toBe(true)
  expect(await said('another')).toBe(true)
})
