import { answerState } from '@/lib/review/consent/answer'
import { partsToWithdraw, standingAnswers } from '@/lib/review/consent/standing'
import { whyNotConfirmed } from '@/lib/review/consent/why-not-confirmed'
import type { Stored } from '@/lib/stored'
import { answerOf, confirmed, takenBack } from '../support/answers'

const now = Date.parse('2026-07-01T12:00:00Z')
const declinedAt = '2026-06-16T12:00:00.000Z'
const took = (part: 'all' | 'image' | 'name' | 'voice') => ({ withdrawals: [takenBack(part)] })

test.each([
  [{}, 'waiting'],
  [confirmed, 'confirmed'],
  [{ declinedAt }, 'declined'],
  [{ ...confirmed, ...took('all') }, 'withdrawn'],
  [{ ...confirmed, ...took('image') }, 'confirmed'],
])('an answer with %j is %s', (changes, state) => {
  const answer = answerOf(['text'], changes)
  expect(answerState(answer, [answer])).toBe(state)
})

test('who answers again replaces what waits, and nothing of another link', () => {
  const first = answerOf(['text'])
  const again = answerOf([], { _id: 'review.a.consent.2', agreedAt: '2026-06-15T13:00:00.000Z' }, ['text'])
  const other = answerOf(['text'], { link: 'review.b', agreedAt: '2026-06-15T14:00:00.000Z' })
  expect(answerState(first, [first, again, other])).toBe('replaced')
  expect(answerState(again, [first, again, other])).toBe('waiting')
  expect(whyNotConfirmed(first, [first, again, other], null)).toMatch(/newer answer/)
  expect(whyNotConfirmed(again, [first, again, other], null)).toBeNull()
})

test.each<[string, object, Stored | null, boolean]>([
  ['waits', {}, null, true],
  ['is confirmed', confirmed, { uses: ['text'] }, true],
  ['was declined', { declinedAt }, null, false],
  ['was taken back', { ...confirmed, ...took('all') }, null, false],
  ['was taken back in part', { ...confirmed, ...took('image') }, null, true],
  ['is over', { ...confirmed, until: '2026-07-01T12:00:00Z' }, null, false],
  ['is not over yet', { ...confirmed, until: '2026-07-01T12:00:00.001Z' }, null, true],
  ['was withdrawn by staff later', confirmed, { withdrawnOn: '2026-06-16' }, false],
  ['was withdrawn by staff on that day', confirmed, { withdrawnOn: '2026-06-15' }, false],
  ['was given after a withdrawal', {}, { withdrawnOn: '2026-06-14' }, true],
])('consent that %s', (_what, changes, record, stands) => {
  const answers = [answerOf(['text', 'image'], changes)]
  expect(standingAnswers(answers, record, now)).toHaveLength(stands ? 1 : 0)
  expect(partsToWithdraw(answers, record, now).includes('all')).toBe(stands)
})

test('who said no to the words has nothing to take back', () => {
  expect(standingAnswers([answerOf(['web'], {}, ['text'])], null, now)).toEqual([])
})

test.each<[string, object, Stored | null, string[]]>([
  ['what was agreed to', {}, null, ['all', 'image', 'voice', 'copies']],
  ['what is still in use', confirmed, { uses: ['text', 'image'] }, ['all', 'image']],
  ['what was not taken back yet', { ...confirmed, ...took('voice') }, null, ['all', 'image', 'copies']],
  ['a place that is still allowed', confirmed, { uses: ['text'], channels: ['web', 'copies'] }, ['all', 'copies']],
])('only %s can be taken back', (_what, changes, record, parts) => {
  expect(partsToWithdraw([answerOf(['text', 'image', 'voice', 'copies'], changes, ['name'])], record, now)).toEqual(
    parts,
  )
})

test('an answer of the day of a withdrawal, or before, does not bring a story back', () => {
  const answer = answerOf(['text'])
  expect(whyNotConfirmed(answer, [answer], { withdrawnOn: '2026-06-15' })).toMatch(/withdrawn on 2026-06-15/)
  expect(whyNotConfirmed(answer, [answer], { withdrawnOn: '2026-06-14' })).toBeNull()
})
