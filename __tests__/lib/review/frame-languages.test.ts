import { consentWords } from '@/lib/review/words/consent-words'
import { languages, languageFacts, frameLanguages, isFrameLanguage } from '@/lib/languages'
import { frameWords } from '@/lib/review/words/frame-words'

test('every language of the site is in the one list, with that role, and every one has a frame', () => {
  const all = frameLanguages.map(({ id }) => languageFacts(id))
  expect(all.filter(({ roles }) => roles.includes('site')).map(({ id }) => id)).toEqual(languages.map(({ id }) => id))
  expect(all.every(({ roles }) => roles.includes('frame'))).toBe(true)
})

test.each(frameLanguages)('$id is written in its own direction and letters', ({ id, direction, locale }) => {
  const { title, ended } = frameWords(id)
  const isArabic = /\p{Script=Arabic}/u.test(title + ended)
  expect(direction).toBe(isArabic ? 'rtl' : 'ltr')
  expect(/\p{Script=Cyrillic}/u.test(title)).toBe(id === 'uk')
  expect(new Intl.Locale(locale).language).toBe(id)
})

test('no two languages share a sentence: none was left in English', () => {
  for (const name of ['title', 'invited', 'kept', 'ended', 'askAgain', 'read'] as const)
    expect(new Set(frameLanguages.map(({ id }) => frameWords(id)[name])).size).toBe(frameLanguages.length)
})

test.each([
  ['ar', true],
  ['de', false],
  ['AR', false],
  ['', false],
  [['ar'], false],
  [undefined, false],
])('%p is a frame language: %p', (value, expected) => {
  expect(isFrameLanguage(value)).toBe(expected)
})

test('Arabic words about consent address a man and a woman alike', () => {
  // The verbs and adjectives that are for a woman only, as they stood there before.
  expect(Object.values(consentWords('ar')).join('\n')).not.toMatch(/تِ|مضطرة|متأكدة|تحدثي|اختاري|أرسلي|قولي|تين|تجيدين/)
})
