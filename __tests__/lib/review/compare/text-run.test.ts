import { tidyRuns, type TextRun } from '@/lib/review/compare/text-run'
import { written } from './support/runs'

/** `-old`, `+new`, or kept. */
const runs = (...texts: string[]): TextRun[] =>
  texts.map((text) => {
    if (text.startsWith('-')) return { kind: 'removed', text: text.slice(1) }
    return text.startsWith('+') ? { kind: 'added', text: text.slice(1) } : { kind: 'kept', text }
  })

test.each([
  ['what was removed comes first', runs('+new', '-old'), '[-old-]{+new+}'],
  ['changes side by side are one', runs('-a ', '+b', '-c', '+d'), '[-a c-]{+bd+}'],
  ['a space between changes goes with them', runs('-a', '+b', ' ', '-c', '+d'), '[-a c-]{+b d+}'],
  ['so does a sign', runs('-a', ', ', '+d'), '[-a, -]{+, d+}'],
  ['a word does not', runs('-a', ' and ', '+d'), '[-a-] and {+d+}'],
  ['a sign at the end does not', runs('-a', '.'), '[-a-].'],
  ['space that both begin with is kept', runs('-  a', '+  b'), '  [-a-]{+b+}'],
  ['space that both end with is kept', runs('-a \n', '+b \n', 'c'), '[-a-]{+b+} \nc'],
  ['other space is not', runs('-a ', '+b\n'), '[-a -]{+b\n+}'],
  ['letters that both begin with are not', runs('-ab', '+ac'), '[-ab-]{+ac+}'],
  ['space of one side alone is not', runs('x', '- a '), 'x[- a -]'],
  ['more space stays a change', runs('a', '- ', '+  ', 'b'), 'a {+ +}b'],
  ['nothing empty is left', runs('', '-', '+', 'a', ''), 'a'],
])('%s', (_what, given, expected) => {
  expect(written(tidyRuns(given))).toBe(expected)
})
