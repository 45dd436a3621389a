import { align, type ListStep } from '@/lib/review/compare/align'
import { pairBy } from '@/lib/review/compare/pair-pieces'
import { seededRandom } from '../../../packages/lake/support/random'

function aligned(before: readonly string[], after: readonly string[]): ListStep<string>[] {
  const pairs = new Map<number, number>()
  pairBy(before, after, pairs, (item) => item)
  return align(before, after, pairs)
}

const signs = { kept: '', added: '+', removed: '-', moved: '>', movedAway: '<' } as const

test.each([
  ['abc', 'abc', 'a b c'],
  ['abc', 'ac', 'a -b c'],
  ['ac', 'abc', 'a +b c'],
  ['abc', 'axc', 'a -b +x c'],
  ['abcd', 'dabc', '>d a b c <d'],
  ['abcd', 'bcda', '<a b c d >a'],
  ['aa', 'a', 'a -a'],
  ['', 'a', '+a'],
  ['a', '', '-a'],
])('%s becomes %s: %s', (before, after, expected) => {
  const steps = aligned([...before], [...after])
  const letters = steps.map((step) => signs[step.kind] + (step.kind === 'removed' ? step.before : step.after))
  expect(letters.join(' ')).toBe(expected)
})

test('whatever moved, the steps hold both lists in their order', () => {
  const random = seededRandom(34)
  const list = () => Array.from({ length: random(9) }, () => 'abcdefg'.charAt(random(7)))
  for (let round = 0; round < 2000; round++) {
    const [before, after] = [list(), list()]
    const steps = aligned(before, after)
    const old = steps.flatMap((step) => (step.kind === 'added' || step.kind === 'moved' ? [] : [step.before]))
    const now = steps.flatMap((step) => (step.kind === 'removed' || step.kind === 'movedAway' ? [] : [step.after]))
    expect([old, now]).toEqual([before, after])
  }
})
