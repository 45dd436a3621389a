import { readConsentForm } from '@/lib/review/consent/read-form'

const asked = { questions: ['text', 'web'], textLanguages: ['en', 'nl'] } as const
const sent = (fields: Record<string, string>, ...reads: string[]) => {
  const form = new URLSearchParams(fields)
  for (const language of reads) form.append('reads', language)
  return readConsentForm(form, asked)
}

test('a whole answer is read as it was given', () => {
  const fields = { text: 'yes', web: 'no', period: '2', nameGiven: '  أمل  ' }
  expect(sent(fields, 'nl', 'en', 'nl')).toEqual({
    form: { answers: { text: 'yes', web: 'no' }, period: '2', reads: ['nl', 'en'], nameGiven: 'أمل' },
    problems: [],
  })
})

test.each<[string, Record<string, string>, string[], string[]]>([
  ['nothing', {}, [], ['text', 'web', 'reads']],
  ['a word that is neither yes nor no', { text: 'maybe', web: 'no' }, ['en'], ['text']],
  ['a yes without an end', { text: 'yes', web: 'no' }, ['en'], ['period']],
  ['an end that nobody offered', { text: 'yes', web: 'no', period: '99' }, ['en'], ['period']],
  ['a no to everything, which needs no end', { text: 'no', web: 'no' }, ['en'], []],
  ['a language that the link does not show', { text: 'no', web: 'no' }, ['ar'], ['reads']],
  ['a name of 101 letters', { text: 'no', web: 'no', nameGiven: 'a'.repeat(101) }, ['en'], ['nameTooLong']],
])('%s is told what is missing', (_what, fields, reads, problems) => {
  expect(sent(fields, ...reads).problems).toEqual(problems)
})

test('nobody agrees to what was not asked', () => {
  const { form } = sent({ text: 'yes', web: 'yes', image: 'yes', keep: 'yes', period: 'open' }, 'en')
  expect(form.answers).toEqual({ text: 'yes', web: 'yes' })
})

test('a name keeps no character that hides or turns what stands around it', () => {
  const { form } = sent({ text: 'no', web: 'no', nameGiven: 'A\u202emal\u0000\n\u2066 B\u200f' }, 'en')
  expect(form.nameGiven).toBe('A mal B')
})
