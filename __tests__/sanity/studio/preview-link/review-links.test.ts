import type { SanityClient } from '@sanity/client'
import { hashReviewToken } from '@/sanity/preview/review-token'
import { makeLink, revokeLink } from '@/sanity/studio/preview-link/queries/review-links'
import { linksOf } from '@/sanity/studio/preview-link/queries/links-of'
import { linkState } from '@/sanity/studio/preview-link/rules/link-state'
import { startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'

let lake: TestLake
let editor: SanityClient
beforeEach(async () => {
  lake = await startTestLake()
  editor = lake.client('editor')
})
afterEach(() => lake.stop())

const link = { documentId: 'story', days: 7, madeFor: 'A ministry', madeBy: 'Ada' }

test('a link is kept by its fingerprint alone, and nobody without a token sees that there is one', async () => {
  const token = await makeLink(editor, link)
  const [stored, ...others] = await editor.fetch<Record<string, unknown>[]>('*[_type == "reviewLink"]')
  expect(others).toEqual([])
  expect(stored).toMatchObject({ tokenHash: await hashReviewToken(token), subject: { _ref: 'story' } })
  expect(JSON.stringify(stored)).not.toContain(token)
  expect(await lake.client().fetch('*[_type == "reviewLink"]')).toEqual([])
})

test('the links of one document, the newest first; one that was revoked stays in the list', async () => {
  await makeLink(editor, link)
  lake.pass(1000)
  await makeLink(editor, { ...link, madeFor: '' })
  await makeLink(editor, { ...link, documentId: 'other' })
  const links = await linksOf(editor, 'story')
  expect(links.map(({ madeFor }) => madeFor)).toEqual([null, 'A ministry'])
  await revokeLink(editor, links[1]?._id ?? '')
  const [first, second] = await linksOf(editor, 'story')
  expect([first?.revokedAt, second?.revokedAt]).toEqual([null, expect.any(String)])
})

test.each([
  ['2026-12-01T23:30:00Z', null, 'works until 2 December 2026, made by Ada'],
  ['2026-11-20T12:00:00Z', null, 'ended on 20 November 2026, made by Ada'],
  ['2026-12-01T12:00:00Z', '2026-11-21T12:00:00Z', 'revoked on 21 November 2026, made by Ada'],
])('one until %s (revoked: %s) %s', (expiresAt, revokedAt, sentence) => {
  const row = { _id: 'l', _createdAt: '2026-11-19T12:00:00Z', madeFor: null, madeBy: 'Ada', expiresAt, revokedAt }
  expect(linkState(row, new Date('2026-11-24T12:00:00Z'))).toBe(sentence)
})
