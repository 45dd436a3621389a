import { checkContent } from '@/sanity/health/checks'
import { contentOf, story } from './support/content'

/** The beginning of what is said of the web addresses of some documents. */
const found = (documents: Parameters<typeof contentOf>[0]) =>
  checkContent(contentOf(documents))
    .find(({ name }) => name === 'addresses')
    ?.findings.map(({ urgency, documentId, path, message }) => `${urgency} ${documentId} ${path}: ${message}`)

test('each its own: in another language, or of another type, it is another page', () => {
  expect(
    found([
      story({ slug: { current: 'a-1' } }),
      story({ _id: 'other', language: 'nl', slug: { current: 'a-1' } }),
      { _id: 'page', _type: 'page', language: 'en', slug: { current: 'a-1' } },
      story({ _id: 'none' }),
    ]),
  ).toEqual([])
})

test.each(['müller-één', 'Capitals', 'a/b', 'a--b', ''])('%j is a form that no page has', (current) => {
  expect(found([story({ slug: { current } })])).toEqual([
    `mend weaving slug: Readers have no page of it: its web address “${current}” may have only a–z, 0–9 and single hyphens. Press “Generate”.`,
  ])
})

test('of two with the same, the second cannot be read', () => {
  const twice = [story({ _id: 'zebra', title: 'Other', slug: { current: 'a' } }), story({ slug: { current: 'a' } })]
  expect(found(twice)).toEqual([
    'mend zebra slug: Readers do not see it: “Weaving” has the same web address “a”. Change one of them.',
  ])
})
