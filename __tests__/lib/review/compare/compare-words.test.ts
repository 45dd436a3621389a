import { compareWords } from '@/lib/review/compare/compare-words'
import { fullEffort } from '@/lib/review/compare/effort'
import { seededRandom } from '../../../packages/lake/support/random'
import { sides, written } from './support/runs'

const compare = (before: string, after: string) => compareWords(before, after, fullEffort())

test.each<[string, string, string, string]>([
  ['nothing', 'We talked for days.', 'We talked for days.', 'We talked for days.'],
  ['a word', 'We talked for two days.', 'We talked for three days.', 'We talked for [-two-]{+three+} days.'],
  ['a word more', 'We talked for days.', 'We talked for many days.', 'We talked for {+many +}days.'],
  ['a word less', 'We talked for many days.', 'We talked for days.', 'We talked for [-many -]days.'],
  ['a sign', 'They came, late', 'They came late', 'They came[-,-] late'],
  ['Arabic', 'تحدثت النساء عن السلام', 'تحدثت النساء كثيرا عن السلام', 'تحدثت النساء {+كثيرا +}عن السلام'],
  ['a vowel sign', 'كَتَبَت رسالة للنساء', 'كُتِبَت رسالة للنساء', '[-كَتَبَت-]{+كُتِبَت+} رسالة للنساء'],
  ['Ukrainian', 'Сім’я повернулась додому', 'Сім’я не повернулась додому', 'Сім’я {+не +}повернулась додому'],
  ['an emoji of several', 'Peace 👩‍👩‍👧 now', 'Peace 👩‍👩‍👦 now', 'Peace [-👩‍👩‍👧-]{+👩‍👩‍👦+} now'],
  ['a phrase, not torn at its spaces', 'It is (so they say) done now', 'It is done, they agreed, now', ''],
])('%s', (_what, before, after, expected) => {
  const { runs } = compare(before, after)
  if (expected) expect(written(runs)).toBe(expected)
  expect(sides(runs)).toEqual({ before, after })
})

test.each([
  ['from nothing', '', 'A new line', false],
  ['to nothing', 'An old line', '', false],
  ['another text', 'One two three four', 'Quite another sentence stands here', true],
  ['too many changed words', 'a b '.repeat(2000), 'a c '.repeat(2000), true],
])('%s is shown whole: old, then new', (_what, before, after, isRewritten) => {
  const compared = compare(before, after)
  expect(compared.isRewritten).toBe(isRewritten)
  expect(compared.runs.filter(({ kind, text }) => kind === 'kept' && text.trim())).toEqual([])
  expect(sides(compared.runs)).toEqual({ before, after })
})

const alphabet = ['a', 'bb', 'ه', 'لسلام', ' ', '  ', '\n', '.', ', ', '’', 'é', '👩‍👧', '\u202E', '\uD800', 'é']

test('kept and added make the new text, kept and removed the old, whatever it consists of', () => {
  const random = seededRandom(34)
  const text = () => Array.from({ length: random(30) }, () => alphabet[random(alphabet.length)]).join('')
  for (let round = 0; round < 3000; round++) {
    const before = text()
    // Half of them are a version of the other.
    const cut = random(before.length + 1)
    const after = random(2) === 0 ? text() : before.slice(0, cut) + text() + before.slice(cut + random(5))
    const { runs } = compare(before, after)
    expect(sides(runs)).toEqual({ before, after })
    expect(runs.every((run) => run.text !== '')).toBe(true)
  }
})

test('what no longer fits in the effort is rewritten, and costs nothing more', () => {
  const effort = { left: 300 }
  expect(compareWords('one two three four', 'one two four five', effort).isRewritten).toBe(false)
  const { left } = effort
  expect(left).toBeLessThan(300)
  expect(compareWords('one two three four '.repeat(9), 'one two four '.repeat(9), effort).isRewritten).toBe(true)
  expect(effort.left).toBe(left)
})
