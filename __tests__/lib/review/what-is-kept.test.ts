import { frameLanguages } from '@/lib/languages'
import { whatIsKept } from '@/lib/review/what-is-kept'

test.each([
  ['en', '90 days'],
  ['nl', '90 dagen'],
  ['fr', '90\u00a0jours'],
  ['ar', '90 يومًا'],
  ['es', '90 días'],
  ['uk', '90 днів'],
] as const)('in %s it says the days: %s', (language, days) => {
  expect(whatIsKept(language, { days: 90, keepsHistory: false })[0]).toContain(days)
})

test('days follow the grammar of the language', () => {
  expect(whatIsKept('uk', { days: 2, keepsHistory: false })[0]).toContain('2 дні')
  expect(whatIsKept('en', { days: 1, keepsHistory: false })[0]).toContain('1 day ')
})

test.each(frameLanguages.map(({ id }) => id))('in %s a history that we cannot erase is said', (language) => {
  const erasable = whatIsKept(language, { days: 90, keepsHistory: false })
  expect(whatIsKept(language, { days: 90, keepsHistory: true })).toEqual([...erasable, expect.stringMatching(/./)])
})

test('where nobody may erase, it is not promised', () => {
  const [, ...others] = whatIsKept('en', { days: 90, keepsHistory: true })
  expect(whatIsKept('en', { days: null, keepsHistory: true })).toEqual(others)
})
