import { askedPath, askPath, takesAskForm } from '@/lib/asking/ask-paths'
import { checkAsk, fieldOfAsk, longestAsk, slugIn, statusOfAsk, type AskProblem } from '@/lib/asking/ask-rules'

const typed = { about: '', text: 'Take it down', reply: '', trap: '' }

test('only what should change is needed; what is invisible is taken out', () => {
  expect(checkAsk(typed)).toEqual({ about: '', text: 'Take it down', reply: '' })
  expect(checkAsk({ about: ' My\n story ', text: ' a\u202eb\r\nc ', reply: 'me@example.org ', trap: ' ' })).toEqual({
    about: 'My story',
    text: 'ab\nc',
    reply: 'me@example.org',
  })
})

test.each<[Partial<typeof typed>, AskProblem, number, string | undefined]>([
  [{ text: ' \u200b ' }, 'noText', 422, 'text'],
  [{ text: 'x'.repeat(longestAsk.text + 1) }, 'longText', 422, 'text'],
  [{ text: 'x'.repeat(1_000_000) }, 'longText', 422, 'text'],
  [{ about: 'x'.repeat(longestAsk.about + 1) }, 'longAbout', 422, 'about'],
  [{ reply: 'x'.repeat(longestAsk.reply + 1) }, 'longReply', 422, 'reply'],
  [{ trap: 'https://example.org' }, 'trap', 422, undefined],
])('%#: %s is refused', (part, problem, status, field) => {
  expect(checkAsk({ ...typed, ...part })).toEqual({ problems: [problem] })
  expect(statusOfAsk([problem])).toBe(status)
  expect(fieldOfAsk(problem)).toBe(field)
})

test('at the bounds it is taken, and each problem is named', () => {
  const longest = { about: 'a'.repeat(longestAsk.about), text: 't'.repeat(longestAsk.text), reply: 'r'.repeat(300) }
  expect(checkAsk({ ...longest, trap: '' })).toEqual(longest)
  expect(checkAsk({ about: 'a'.repeat(301), text: '', reply: 'r'.repeat(301), trap: 'x' })).toEqual({
    problems: ['noText', 'longAbout', 'longReply', 'trap'],
  })
  expect([statusOfAsk([]), statusOfAsk(['tooMany']), statusOfAsk(['tooBig'])]).toEqual([200, 429, 413])
})

test.each([
  ['https://nap1325.nl/en/stories/a-story?x=1#y', 'a-story'],
  ['/nl/verhalen/een-verhaal/', 'een-verhaal'],
  ['/en/stories/m%C3%BCller', 'müller'],
  ['/en/stories/100%', '100%'],
  ['The story of a woman', null],
  ['/', null],
  ['', null],
])('the end of the address in “%s” is %s', (about, slug) => {
  expect(slugIn(about)).toBe(slug)
})

test('only the form itself is sent, to each language', () => {
  expect([askPath('en'), askPath('nl', '/nl/verhalen/x?'), askedPath('nl')]).toEqual([
    '/ask/en',
    '/ask/nl?about=%2Fnl%2Fverhalen%2Fx%3F',
    '/ask/nl/sent',
  ])
  expect(['/ask/en', '/ask/nl', '/ask/fr', '/ask', '/ask/en/sent', '/asks/en'].map(takesAskForm)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})
