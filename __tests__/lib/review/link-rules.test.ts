import {
  isLinkOpen,
  isUsedUp,
  linkExpiry,
  linkFrame,
  linkMay,
  linkOpensText,
  type LinkFacts,
} from '@/lib/review/link-rules'

const now = new Date('2026-11-24T12:00:00Z')
/** As links were stored before they had more. */
const old: LinkFacts = { expiresAt: linkExpiry(1, now), revokedAt: null }

test.each<[string, Partial<LinkFacts>, Date, boolean]>([
  ['before its end', {}, now, true],
  ['at its end', {}, new Date('2026-11-25T12:00:00Z'), false],
  ['revoked', { revokedAt: now.toISOString() }, now, false],
  ['without an end', { expiresAt: null }, now, false],
  ['with an end that is none', { expiresAt: 'tomorrow' }, now, false],
])('a link %s', (_when, change, at, isOpen) => {
  expect(isLinkOpen({ ...old, ...change }, at)).toBe(isOpen)
})

test.each([
  [undefined, 999, false],
  [null, 999, false],
  [null, 1000, true],
  [3, 2, false],
  [3, 3, true],
  [3, 4, true],
])('a limit of %p after %p openings: used up %p', (viewLimit, views, expected) => {
  expect(isUsedUp({ ...old, ...(viewLimit !== undefined && { viewLimit }) }, views)).toBe(expected)
})

test('an old link lets nobody do more than read, in the language of its text', () => {
  expect((['comment', 'decide', 'consent'] as const).filter((right) => linkMay(old, right))).toEqual([])
  expect(linkMay({ ...old, may: ['comment'] }, 'comment')).toBe(true)
  expect(linkMay({ ...old, may: ['comment'] }, 'decide')).toBe(false)
  expect(linkFrame(old, 'nl')).toBe('nl')
  expect(linkFrame({ ...old, frameLanguage: 'ar' }, 'nl')).toBe('ar')
  expect(linkFrame({ ...old, frameLanguage: 'xx' }, 'nl')).toBe('nl')
})

test.each([
  [undefined, 'en', 'en', true],
  [undefined, 'nl', 'en', false],
  [undefined, 'nl', null, true],
  [['nl'], 'en', 'en', false],
  [['nl'], 'nl', 'en', true],
  [['en', 'nl'], 'nl', 'en', true],
  [['xx'], 'en', 'en', true],
] as const)('languages %p: a text in %s of a document in %s is open: %p', (languages, language, own, expected) => {
  expect(linkOpensText({ ...old, ...(languages && { languages }) }, language, own)).toBe(expected)
})
