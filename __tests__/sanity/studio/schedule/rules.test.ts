import { chosenTime, firstClock } from '@/sanity/studio/parts/chosen-time'
import { publishBlocker, type DraftSituation } from '@/sanity/studio/schedule/rules/publish-blocker'

const free: DraftSituation = {
  type: 'story',
  reviewStatus: { state: 'approved', isChangedSince: false },
  hasErrors: false,
  consentProblems: [],
}
const notApproved = { state: 'draft', isChangedSince: false } as const

test.each<[string, Partial<DraftSituation>, RegExp | undefined]>([
  ['nothing stands in the way', {}, undefined],
  ['its review is looked up', { reviewStatus: null }, /^Looking up whether/],
  ['its form is being checked', { hasErrors: null }, /^Looking up whether/],
  ['its form has errors', { hasErrors: true }, /^The form shows/],
  ['nobody approved it', { reviewStatus: notApproved }, /^Nobody has approved/],
  ['consent is looked up', { consentProblems: null }, /^Looking up who agreed/],
  ['consent is missing', { consentProblems: ['One.', 'Two.'] }, /^One\.$/],
  ['it is a page, which needs neither', { type: 'page', reviewStatus: notApproved, consentProblems: null }, undefined],
])('what keeps a draft from being scheduled when %s', (_when, change, sentence) => {
  const blocker = publishBlocker({ ...free, ...change })
  if (sentence) expect(blocker).toMatch(sentence)
  else expect(blocker).toBeUndefined()
})

const now = new Date('2026-11-24T12:00:00Z')

test.each([
  ['2026-11-24T14:00', { at: '2026-11-24T13:00:00.000Z' }],
  ['2026-07-01T14:00', { problem: expect.stringMatching(/has passed/) }],
  ['2026-11-24T13:00', { problem: expect.stringMatching(/has passed/) }],
  ['', { problem: expect.stringMatching(/^Choose/) }],
  ['tomorrow', { problem: expect.stringMatching(/^Choose/) }],
])('the Dutch clock “%s”', (clock, chosen) => {
  expect(chosenTime(clock, now)).toEqual(chosen)
})

test('the field begins with what is set, else an hour from now', () => {
  const pending = { _id: 's', _rev: 'r', state: 'pending', at: '2026-12-01T08:00:00Z' } as const
  expect(firstClock(pending, now)).toBe('2026-12-01T09:00')
  expect(firstClock({ ...pending, state: 'refused' }, now)).toBe('2026-11-24T14:00')
  expect(firstClock(null, now)).toBe('2026-11-24T14:00')
})
