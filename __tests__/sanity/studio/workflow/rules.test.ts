import type { State } from '@/lib/workflow/review-status'
import { reviewBadge } from '@/sanity/studio/workflow/rules/review-badge'
import { requestChoice } from '@/sanity/studio/workflow/rules/review-request'
import { speak } from '@/sanity/studio/parts/say'
import { stepReason, stepTitle, trailOf } from '@/sanity/studio/workflow/rules/trail'

test.each<[State, boolean, string | undefined, ReturnType<typeof requestChoice>]>([
  ['draft', false, 'In progress', 'send'],
  ['draft', true, 'Changed after approval', 'send'],
  ['inReview', false, 'In review', 'cancel'],
  ['inReview', true, 'In review, changed since', 'sendAgain'],
  ['changesAsked', false, 'Changes asked', 'send'],
  ['changesAsked', true, 'Changes asked', 'send'],
  ['approved', false, 'Approved', null],
  ['published', false, undefined, 'send'],
])(
  'a text that is %s (changed since: %s) has the badge %s, and its author may %s',
  (state, isChangedSince, ...told) => {
    const [label, choice] = told
    expect(reviewBadge({ state, isChangedSince })?.label).toBe(label)
    expect(requestChoice({ state, isChangedSince })).toBe(choice)
  },
)

test('the trail begins with what happened last; what waits is a part of it', () => {
  const steps = [
    { _key: 'a', kind: 'sent', by: 'Ada' },
    { _key: 'b', kind: 'changesAsked', by: 'Bo', reason: 'Shorter' },
  ] as const
  const request = { _id: 'drafts.request.s', by: 'Ada', note: 'Shorter now' }
  const trail = trailOf({ _id: 'workflow.s', steps }, request)
  expect(trail.map(stepTitle)).toEqual(['Sent for review by Ada', 'Changes asked by Bo', 'Sent for review by Ada'])
  expect(trail.map(({ reason }) => reason)).toEqual(['Shorter now', 'Shorter', undefined])
  expect(trailOf(null, null)).toEqual([])
})

test('in the trail what the site wrote is Dutch for who reads Dutch, and what a person wrote stays hers', () => {
  speak('nl', { 'Approved.': 'Goedgekeurd.', 'At the moment that was set for it.': 'Op het ingestelde moment.' })
  const said = [
    stepReason({ _key: 'a', kind: 'changesAsked', reason: 'Approved.' }),
    stepReason({ _key: 'b', kind: 'published', reason: 'At the moment that was set for it.' }),
    stepReason({ _key: 'c', kind: 'sent' }),
  ]
  speak('en', {})
  expect(said).toEqual(['Approved.', 'Op het ingestelde moment.', ''])
})

test('what a later version of Studio wrote is listed all the same', () => {
  expect(stepTitle({ _key: 'x' })).toBe('Something else by somebody')
})

test('a decision by link has the name and the words of its note, and neither when the note was erased', () => {
  const steps = [
    { _key: 'a', kind: 'changesAskedByLink', noteId: 'review.l.note.1' },
    { _key: 'b', kind: 'approvedByLink', noteId: 'review.l.note.2' },
  ] as const
  const notes = [{ _id: 'review.l.note.1', nameGiven: 'Fatima', text: 'Too long' }]
  const trail = trailOf({ _id: 'workflow.s', steps }, null, notes)
  expect(trail.map((step) => [stepTitle(step), step.reason])).toEqual([
    ['Approved by a reviewer (by link, identity not checked)', undefined],
    ['Changes asked by Fatima (by link, identity not checked)', 'Too long'],
  ])
})
