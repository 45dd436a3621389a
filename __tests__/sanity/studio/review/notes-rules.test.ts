import { inReadingOrder, isAboutEarlier, type NoteRow } from '@/sanity/studio/review/rules/notes'
import { openSentence } from '@/sanity/studio/review/rules/open-notes'

const note = (changes: Partial<NoteRow> = {}): NoteRow => ({
  _id: 'review.l.note.1',
  _createdAt: '2026-11-24T12:00:00Z',
  subjectRevision: 'r1',
  blockKey: null,
  quote: null,
  text: 'Too long',
  decision: 'comment',
  nameGiven: null,
  frameLanguage: 'ar',
  doneAt: null,
  doneBy: null,
  reply: null,
  repliedBy: null,
  repliedAt: null,
  madeFor: null,
  ...changes,
})
const document = {
  _id: 's',
  summary: [{ _key: 'k', language: 'en', value: 'A summary' }],
  body: [
    { _key: 'a', _type: 'figure' },
    { _key: 'b', _type: 'figure' },
  ],
  sections: [{ _key: 's', body: [{ _key: 'd', _type: 'figure' }] }],
}

test.each([
  ['r1', 'r1', false],
  ['r1', 'r2', true],
  [null, 'r2', false],
  ['r1', undefined, false],
])('seen %p, now %p: about an earlier version is %p', (subjectRevision, revision, isEarlier) => {
  expect(isAboutEarlier(note({ subjectRevision }), revision)).toBe(isEarlier)
})

test('notes are read as decisions, on the whole, then by paragraph; of a paragraph that is gone last', () => {
  const of = (blockKey: string | null, decision = 'comment') => note({ _id: blockKey ?? decision, blockKey, decision })
  const notes = [of('gone'), of('d'), of('b'), of('a'), of('summary.en'), of(null), of(null, 'approved')]
  expect(inReadingOrder(notes, document).map(({ _id }) => _id)).toEqual([
    'approved',
    'comment',
    'summary.en',
    'a',
    'b',
    'd',
    'gone',
  ])
})

test.each([
  [{ remarks: 0, approved: 0, changesAsked: 0 }, ''],
  [{ remarks: 1, approved: 0, changesAsked: 0 }, '1 remark'],
  [{ remarks: 2, approved: 1, changesAsked: 0 }, 'approved, 2 remarks'],
  [{ remarks: 0, approved: 1, changesAsked: 2 }, 'changes asked, approved'],
])('%j is said as “%s”', (counts, sentence) => {
  expect(openSentence(counts)).toBe(sentence)
})
