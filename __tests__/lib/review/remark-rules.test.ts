import { checkRemark, longestName, longestRemark, type TypedRemark } from '@/lib/review/remarks/remark-rules'
import { paceProblem, remarkLimits } from '@/lib/review/remarks/remark-pace'

const typed: TypedRemark = { text: 'Please leave out the village.', name: 'Ada', verdict: 'comment', trap: '' }

test.each<[string, Partial<TypedRemark>, readonly string[]]>([
  ['a remark without a text', { text: ' \u200b\n' }, ['noText']],
  ['a remark of exactly the length', { text: 'x'.repeat(longestRemark) }, []],
  ['a remark that is one too long', { text: 'x'.repeat(longestRemark + 1) }, ['longText']],
  ['a megabyte', { text: 'x'.repeat(1_000_000) }, ['longText']],
  ['much that nobody sees', { text: `x${'\u200b'.repeat(longestRemark)}` }, []],
  ['a remark without a name', { name: '' }, []],
  ['a name of exactly the length', { name: 'x'.repeat(longestName) }, []],
  ['a huge name', { name: 'x'.repeat(longestName + 1) }, ['longName']],
  ['approved without a reason', { text: '', verdict: 'approved' }, []],
  ['changes asked without a reason', { text: '', verdict: 'changesAsked' }, []],
  ['a decision without a name', { name: '\u3164', verdict: 'approved' }, ['noName']],
  ['no decision', { verdict: '' }, ['noVerdict']],
  ['a decision that there is not', { verdict: 'published' }, ['noVerdict']],
  ['the trap', { trap: 'https://example.org' }, ['trap']],
  ['a trap with a space in it', { trap: ' ' }, []],
  [
    'all at once',
    { text: 'x'.repeat(5_000), name: '', verdict: 'x', trap: 'x' },
    ['noVerdict', 'longText', 'noName', 'trap'],
  ],
])('%s', (_what, changes, problems) => {
  const checked = checkRemark({ ...typed, ...changes })
  expect('problems' in checked ? checked.problems : []).toEqual(problems)
})

test('what is kept is cleaned', () => {
  expect(checkRemark({ ...typed, text: 'a\u202eb\r\n', name: ' Ada\n' })).toEqual({
    text: 'ab',
    name: 'Ada',
    verdict: 'comment',
  })
})

test.each([
  [{ recent: 0, all: 0 }, null],
  [{ recent: remarkLimits.inAMinute - 1, all: remarkLimits.inAll - 1 }, null],
  [{ recent: remarkLimits.inAMinute, all: remarkLimits.inAMinute }, 'tooFast'],
  [{ recent: 0, all: remarkLimits.inAll }, 'tooMany'],
])('%j remarks: %s', (counted, problem) => {
  expect(paceProblem(counted)).toBe(problem)
})
