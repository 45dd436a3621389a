import { readShareForm, rightsFor, startShareForm, type ShareForm } from '@/sanity/studio/review/rules/share-form'

const story = { type: 'story', language: 'nl' }
const form: ShareForm = { ...startShareForm(story), madeFor: 'The ministry' }

test('a form begins with the text’s own language and seven days, and never offers consent by itself', () => {
  expect(startShareForm(story)).toEqual({
    madeFor: '',
    languages: ['nl'],
    frameLanguage: 'nl',
    days: '7',
    viewLimit: '',
    may: ['comment', 'decide'],
  })
  expect(startShareForm({ type: 'partner' })).toMatchObject({ languages: ['en', 'nl'], frameLanguage: 'en' })
  expect(['story', 'page', 'partner', 'napDocument'].map((type) => rightsFor(type).includes('consent'))).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test('what was filled in well is a link', () => {
  const filled: ShareForm = { ...form, madeFor: '  The   ministry ', days: ' 60 ', viewLimit: '5', may: ['consent'] }
  expect(readShareForm(filled, story)).toEqual({
    link: {
      madeFor: 'The ministry',
      languages: ['nl'],
      frameLanguage: 'nl',
      days: 60,
      viewLimit: 5,
      may: ['consent'],
    },
  })
  expect(readShareForm(form, story)).toMatchObject({ link: { viewLimit: null, days: 7 } })
  // A page has nobody who could consent, whatever the form says.
  expect(readShareForm({ ...filled, may: ['comment', 'consent'] }, { type: 'page' })).toMatchObject({
    link: { may: ['comment'] },
  })
})

test.each<[Partial<ShareForm>, RegExp]>([
  [{ madeFor: '   ' }, /for whom/],
  [{ madeFor: 'x'.repeat(121) }, /at most 120 characters/],
  [{ languages: [] }, /at least one text/],
  [{ days: '' }, /whole number from 1 to 60/],
  [{ days: '0' }, /whole number from 1 to 60/],
  [{ days: '-3' }, /whole number from 1 to 60/],
  [{ days: '61' }, /whole number from 1 to 60/],
  [{ days: '2.5' }, /whole number from 1 to 60/],
  [{ days: '1e1' }, /whole number from 1 to 60/],
  [{ days: 'a week' }, /whole number from 1 to 60/],
  [{ viewLimit: '0' }, /from 1 to 1000/],
  [{ viewLimit: '1001' }, /from 1 to 1000/],
  [{ viewLimit: 'many' }, /from 1 to 1000/],
])('%j is refused with a sentence that says what to do', (changes, sentence) => {
  expect(readShareForm({ ...form, ...changes }, story)).toEqual({ problems: [expect.stringMatching(sentence)] })
})

test('everything that is wrong is said at once', () => {
  expect(readShareForm({ ...form, madeFor: '', languages: [], days: 'x' }, story)).toMatchObject({
    problems: { length: 3 },
  })
})
