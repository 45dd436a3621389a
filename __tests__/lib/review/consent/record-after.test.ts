import { recordAfter } from '@/lib/review/consent/record-after'
import { recordChanges } from '@/lib/review/consent/record-changes'
import { answerOf, confirmed, takenBack } from '../support/answers'

const now = Date.parse('2026-07-01T12:00:00Z')
const earlier = { basis: 'publishedEarlier', reconfirmBy: '2026-08-01', uses: ['text', 'name'], anonymity: 'named' }

test('a record says what was agreed to, how, and no more', () => {
  const answer = answerOf(
    ['text', 'image', 'web', 'keep'],
    { frameLanguage: 'ar', until: '2027-06-15T12:00:00.000Z' },
    ['print'],
  )
  expect(recordAfter(answer, [answer], null, now)).toEqual({
    set: {
      basis: 'given',
      givenBy: 'the person in the story',
      givenHow: 'by review link in Arabic, identity not checked',
      givenOn: '2026-06-15',
      uses: ['text', 'image'],
      channels: ['web'],
      languages: ['en'],
      mayKeep: true,
      byLink: [expect.objectContaining({ _ref: 'review.a.consent.1', _weak: true })],
      anonymity: 'anonymous',
      expiresAt: '2027-06-15T12:00:00.000Z',
    },
    unset: ['reconfirmBy', 'withdrawnOn', 'unconfirmedSince'],
  })
})

test('who says no to her name hides the story until it is out, and who says yes shows it', () => {
  const no = answerOf(['text'], {}, ['name'])
  expect(recordAfter(no, [no], earlier, now).set).toMatchObject({
    anonymity: 'anonymous',
    heldSince: '2026-07-01T12:00:00.000Z',
  })
  const yes = answerOf(['text', 'name'])
  const after = recordAfter(yes, [yes], earlier, now)
  expect(after.set).not.toHaveProperty('heldSince')
  expect(after.set).not.toHaveProperty('anonymity')
  expect(after.unset).toEqual(['reconfirmBy', 'withdrawnOn', 'unconfirmedSince', 'expiresAt', 'heldSince'])
})

test('of several people only what all of them agreed to is allowed', () => {
  const hers = answerOf(['text', 'image', 'web', 'print'], { until: '2028-01-01T00:00:00.000Z' })
  const other = (changes: object) =>
    answerOf(['text', 'web'], {
      _id: 'review.b.consent.1',
      link: 'review.b',
      until: '2027-01-01T00:00:00.000Z',
      ...changes,
    })
  const together = recordAfter(hers, [hers, other(confirmed)], null, now).set
  expect(together).toMatchObject({ uses: ['text'], channels: ['web'], expiresAt: '2027-01-01T00:00:00.000Z' })
  expect(together.byLink).toHaveLength(2)
  // Nobody is bound by what nobody confirmed, or by her own earlier answer.
  expect(recordAfter(hers, [hers, other({})], null, now).set.uses).toEqual(['text', 'image'])
  expect(recordAfter(hers, [hers, other({ ...confirmed, link: 'review.a' })], null, now).set.uses).toHaveLength(2)
})

test('what was taken back before it was confirmed is not written', () => {
  const answer = answerOf(['text', 'image'], { withdrawals: [takenBack('image')] })
  expect(recordAfter(answer, [answer], null, now).set.uses).toEqual(['text'])
})

test('an editor sees in words what changes', () => {
  const answer = answerOf(['text', 'web'], {}, ['name'])
  expect(recordChanges(earlier, recordAfter(answer, [answer], earlier, now))).toEqual([
    {
      field: 'Why it may be shown',
      before: 'published earlier, to be confirmed again',
      after: 'the person gave consent',
    },
    { field: 'How consent was given', before: '–', after: 'by review link in English, identity not checked' },
    { field: 'Given on', before: '–', after: '2026-06-15' },
    { field: 'What may be used', before: 'the words, the name', after: 'the words' },
    { field: 'Where it may be used', before: '–', after: 'this website' },
    { field: 'In which languages', before: '–', after: 'English' },
    { field: 'How the person appears', before: 'with the real name', after: 'without a name' },
    { field: 'May be kept after consent has ended', before: '–', after: 'no' },
    { field: 'To be confirmed again by', before: '2026-08-01', after: '–' },
    { field: 'Hidden until the name is out, since', before: '–', after: '2026-07-01' },
  ])
})

describe('one more language', () => {
  const before = { basis: 'given', uses: ['text'], languages: ['en', 'nl'] }
  const read = (...ids: string[]) => ids.map((language) => ({ documentId: language, revision: 'r', language }))
  const first = answerOf(['text'], { ...confirmed, asked: ['en'], seen: read('en') })
  const again = (changes: object) =>
    answerOf(['text'], { _id: 'review.a.consent.2', asked: ['ar'], seen: read('ar'), ...changes })

  test('is added to what she agreed to before, when she is asked about it alone', () => {
    const answer = again({})
    expect(recordAfter(answer, [answer, first], before, now).set.languages).toEqual(['en', 'nl', 'ar'])
  })

  test('is not covered where she has not read it, or where nobody asked another person', () => {
    const no = again({ seen: [] })
    expect(recordAfter(no, [no, first], before, now).set.languages).toEqual(['en', 'nl'])
    // Another link may be another person's, whatever an editor wrote of whom it is for.
    const hers = again({ link: 'review.b' })
    expect(recordAfter(hers, [hers, first], before, now).set.languages).not.toContain('ar')
  })

  test('keeps nothing that she was asked about and does not say that she reads', () => {
    const all = again({ asked: ['en', 'nl', 'ar'] })
    expect(recordAfter(all, [all], before, now).set.languages).toEqual(['ar'])
    // Nor what nobody agreed to: it was published earlier.
    const alone = again({})
    expect(recordAfter(alone, [alone], { ...before, basis: 'publishedEarlier' }, now).set.languages).toEqual(['ar'])
  })
})
