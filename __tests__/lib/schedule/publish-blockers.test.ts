import { publishBlockers } from '@/lib/schedule/publish-blockers'
import type { Situation } from '@/lib/schedule/situation'

const schedule = { _id: 'schedule.publish.s', _rev: 'x', revision: 'r1' }
const story = { _id: 'drafts.s', _type: 'story', _rev: 'r1', language: 'en' }
const situation: Situation = {
  draft: story,
  published: null,
  request: null,
  workflow: { _id: 'workflow.s', decision: 'approved', revision: 'r1' },
  consent: {
    _id: 'consent.s',
    _type: 'consentRecord',
    _rev: 'c1',
    basis: 'given',
    channels: ['web'],
    uses: ['text'],
    languages: ['en'],
  },
}
const now = new Date('2026-11-24T12:00:00Z')

test('an approved, unchanged, covered story goes out', () => {
  expect(publishBlockers(schedule, situation, now)).toEqual([])
})

test.each<[string, Partial<Situation>, RegExp[]]>([
  ['it was changed', { draft: { ...story, _rev: 'r2' } }, [/changed after its moment was set/, /approved/]],
  ['nobody approved it', { workflow: null }, [/Nobody has approved it/]],
  ['there is no consent', { consent: null }, [/who agreed that it is shown/]],
])('a story stays: %s', (_why, change, expected) => {
  const problems = publishBlockers(schedule, { ...situation, ...change }, now)
  expect(problems).toHaveLength(expected.length)
  expected.forEach((pattern, place) => expect(problems[place]).toMatch(pattern))
})

test('what is no story needs no consent and no approval', () => {
  const partner = { _id: 'drafts.p', _type: 'partner', _rev: 'r1' }
  expect(publishBlockers(schedule, { ...situation, draft: partner, workflow: null, consent: null }, now)).toEqual([])
})
