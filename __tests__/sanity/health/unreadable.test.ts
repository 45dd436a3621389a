import { checkContent } from '@/sanity/health/checks'
import { contentOf, record, story } from './support/content'

test('a document that cannot be read is named by each check that cannot, and hides no other', () => {
  // Deeper than anything can be followed.
  let endless: unknown = 'the end'
  for (let depth = 0; depth < 30_000; depth += 1) endless = [endless]
  const odd = { _id: 'odd', _type: 'story', language: 'en', title: 'Odd', body: endless }
  const content = contentOf([odd, story({ reviewBy: '2026-01-01' }), record()])
  const found = (name: string) =>
    (checkContent(content).find((each) => each.name === name)?.findings ?? []).map(
      ({ urgency, documentId, path, message }) => `${urgency} ${documentId} ${path}: ${message}`,
    )
  expect(found('reviews')).toEqual([expect.stringMatching(/^mend weaving reviewBy/)])
  expect(found('alt')).toEqual([expect.stringMatching(/^mend odd : This document could not be looked at \(/)])
  expect(found('assets')).toEqual([
    expect.stringMatching(/^mend assets : This could not be looked at \(.*The other checks were made\.$/),
  ])
})
