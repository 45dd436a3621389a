import type { SanityClient } from '@sanity/client'
import { forgetHistory } from '@/lib/redirects/forget-history'
import { eraseReviews } from '@/server/maintenance/reviews/erase-reviews'
import { startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'
import { countsOn, daysAgo, makeAnswer, makeReview, noon } from '../../support/reviews'

let lake: TestLake
let editor: SanityClient
beforeEach(async () => {
  lake = await startTestLake()
  editor = lake.client('editor')
})
afterEach(() => lake.stop())

const forget = (ids: readonly string[]) => forgetHistory(editor, ids)
const erase = (more: object = {}) => eraseReviews({ client: editor, days: 90, now: noon, forget, ...more })
const ids = () => editor.fetch<string[]>('*[_id in path("review.**") || _type == "mailNotice"]._id | order(@)')
const traceOf = (id: string) =>
  editor.request<string>({ url: `/data/history/production/transactions/${id}?effectFormat=mendoza`, json: false })

test('what is over for ninety days goes, with its history; what is not stays as it is', async () => {
  await makeReview(editor, 'review.old', 91)
  await makeReview(editor, 'review.revoked', -5, { revokedAt: daysAgo(91) })
  await makeReview(editor, 'review.young', 89)
  await makeReview(editor, 'review.open', -5)
  expect(await erase()).toEqual({ links: 2, records: 6 })
  const left = ['review.open', 'review.young'].flatMap((id) => [id, `${id}.mail.a`, `${id}.note.a`, `${id}.view.1`])
  expect(await ids()).toEqual(left)
  expect(await traceOf('review.old.note.a,review.old,review.revoked')).not.toMatch(/secret|Ada|Reader/)
  expect(await traceOf('review.young.note.a')).toContain('secret')
  expect(await editor.fetch('count(*[_type == "erasing"])')).toBe(0)
  expect(await erase()).toEqual({ links: 0, records: 0 })
})

test('what belongs to a link that somebody deleted goes too, and a mail to the staff', async () => {
  await makeReview(editor, 'review.gone', 91)
  await editor.delete('review.gone')
  await editor.create({ _id: 'review.gone.note.b', _type: 'reviewNote', _createdAt: daysAgo(91), text: 'No link' })
  const mail = { _type: 'mailNotice', kind: 'waiting', _createdAt: daysAgo(100) }
  await editor.create({ _id: 'notice.sent', ...mail, state: 'sent', endedAt: daysAgo(91) })
  await editor.create({ _id: 'notice.new', ...mail, state: 'sent', endedAt: daysAgo(89) })
  await editor.create({ _id: 'notice.waits', ...mail, state: 'waiting' })
  expect(await erase()).toEqual({ links: 0, records: 5 })
  expect(await ids()).toEqual(['notice.new', 'notice.waits'])
})

test.each<[string, boolean, object, object | null]>([
  ['counts', true, {}, {}],
  ['counts until later', true, {}, { expiresAt: daysAgo(-1) }],
  ['was never confirmed', false, {}, null],
  ['is over', false, {}, { expiresAt: daysAgo(1) }],
  ['was withdrawn by an editor', false, {}, { withdrawnOn: '2026-11-20' }],
  [
    'was taken back a while ago',
    true,
    { withdrawals: [{ _key: 'a', part: 'all', at: daysAgo(5), doneAt: daysAgo(5) }] },
    { withdrawnOn: '2026-11-21' },
  ],
  [
    'was taken back long ago',
    false,
    { withdrawals: [{ _key: 'a', part: 'all', at: daysAgo(95), doneAt: daysAgo(95) }] },
    { withdrawnOn: '2026-08-23' },
  ],
  [
    'was taken back, which is not carried out',
    true,
    { withdrawals: [{ _key: 'a', part: 'all', at: daysAgo(95) }] },
    { withdrawnOn: '2026-08-23' },
  ],
])('consent by a link that %s: kept with its link is %s', async (_name, isKept, answer, record) => {
  await makeReview(editor, 'review.old', 91)
  await makeAnswer(editor, 'review.old', 91, answer)
  if (record) await editor.create(countsOn(['review.old.consent.a'], record))
  await erase()
  expect(await ids()).toEqual(isKept ? ['review.old', 'review.old.consent.a'] : [])
})

test('one link can be erased before its days are over, if it has ended', async () => {
  await makeReview(editor, 'review.one', 1)
  await makeReview(editor, 'review.other', 1)
  await makeReview(editor, 'review.open', -5)
  expect(await erase({ days: 0, only: 'review.one' })).toEqual({ links: 1, records: 3 })
  expect(await erase({ days: 0, only: 'review.open' })).toEqual({ links: 0, records: 0 })
  expect(await editor.fetch('count(*[_id in path("review.other.**")])')).toBe(3)
})
