import { sourceState, type LookedUp } from '@/sanity/studio/translation/rules/source-state'
import { isStale, sourceSentence } from '@/sanity/studio/translation/rules/source-verdict'

const original = { _id: 'story', _type: 'story', _rev: 'r2', title: 'New words' }
const old = { ...original, _rev: 'r1', title: 'Old words' }

test.each<[string, unknown, LookedUp | undefined, boolean, RegExp]>([
  ['it was made from these words', 'r2', undefined, false, /has not changed/],
  ['it has no revision', undefined, undefined, true, /not known any more/],
  ['its revision is looked up', 'r1', undefined, false, /^Looking up/],
  ['another revision was looked up', 'r1', { revision: 'r0', document: old }, false, /^Looking up/],
  ['its revision is not kept', 'r1', { revision: 'r1', document: null }, true, /not known any more/],
  ['the words changed', 'r1', { revision: 'r1', document: old }, true, /changed since/],
  [
    'another revision has the same words',
    'r1',
    { revision: 'r1', document: { ...original, _rev: 'r1' } },
    false,
    /has not changed/,
  ],
])('a translation and its original: %s', (_what, revision, then, stale, sentence) => {
  const state = sourceState(original, revision, then)
  expect(isStale(state)).toBe(stale)
  expect(sourceSentence(state)).toMatch(sentence)
})
