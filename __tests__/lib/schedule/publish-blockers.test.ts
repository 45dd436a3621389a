/** @jest-environment node */
import { publishBlockers, type Situation } from '@/lib/schedule/publish-blockers'

const now = new Date('2026-11-24T12:00:00Z')
const draft = { _id: 'drafts.s', _type: 'story', _rev: 'r1', language: 'en', title: 'Weaving' }
const schedule = { _id: 'schedule.publish.s', _rev: 'x', revision: 'r1' }
const free: Situation = {
  draft,
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

test.each<[string, Partial<Situation>, readonly RegExp[]]>([
  ['nothing', {}, []],
  ['no approval', { workflow: null }, [/^Nobody has approved/]],
  ['another request', { request: { _id: 'drafts.request.s' } }, [/waits for review/]],
  ['no consent', { consent: null }, [/^Nobody has recorded/]],
  ['no approval and no consent', { workflow: null, consent: null }, [/approved/, /recorded/]],
  [
    'other words than were scheduled',
    { draft: { ...draft, _rev: 'r2' } },
    [/^It was changed after its moment was set/, /changed after it was approved/],
  ],
  ['for a page neither', { draft: { ...draft, _type: 'page' }, workflow: null, consent: null }, []],
])('what keeps a story from being published: %s', (_what, change, sentences) => {
  expect(publishBlockers(schedule, { ...free, ...change }, now)).toEqual(
    sentences.map((sentence) => expect.stringMatching(sentence)),
  )
})
