import { saidAbout } from '@/lib/review/remarks/said-about'

const block = { _type: 'block', _key: 'p', children: [{ text: 'One paragraph.' }] }
const text = { _id: 'story', _type: 'story', _rev: 'r2', body: [block] }
const note = {
  _id: 'review.a.note.1',
  at: '2026-11-26T12:00:00Z',
  subject: 'story',
  subjectRevision: 'r2',
  blockKey: null,
  quote: null,
  text: 'Good',
  decision: null,
  nameGiven: null,
  doneAt: null,
  reply: null,
}

test('remarks stay with the version and the paragraph that they were about', () => {
  const said = saidAbout(
    [
      { ...note, subjectRevision: 'r1', blockKey: 'p', quote: 'One…' },
      { ...note, blockKey: 'gone', quote: 'What was there…', doneAt: '2026-11-26T13:00:00Z', reply: 'Yes' },
      { ...note, decision: 'approved' },
    ],
    text,
  )
  expect(said).toMatchObject([
    { isOfEarlier: true, isDone: false, kind: 'comment', paragraph: { key: 'p', quote: 'One…', isGone: false } },
    { isOfEarlier: false, isDone: true, reply: 'Yes', paragraph: { quote: 'What was there…', isGone: true } },
    { kind: 'approved', paragraph: null },
  ])
})

test('what was said of the text in another language is not about this one', () => {
  expect(
    saidAbout(
      [
        { ...note, subject: 'story-nl' },
        { ...note, subject: null },
      ],
      text,
    ),
  ).toEqual([])
})
