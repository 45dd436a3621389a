import { sourceState, type LookedUp } from '@/sanity/studio/translation/rules/source-state'
import { sourceSentence, sourceWarning } from '@/sanity/studio/translation/rules/source-verdict'

const original = { _id: 'story', _type: 'story', _rev: 'r2', title: 'New words' }
const [compare, changed] = ['To be compared with its original', 'Original changed since']
const old = { ...original, _rev: 'r1', title: 'Old words' }

test.each<[string, unknown, LookedUp | undefined, string | null, RegExp]>([
  ['it was made from these words', 'r2', undefined, null, /has not changed/],
  ['it has no revision', undefined, undefined, compare, /not known any more/],
  ['its revision is looked up', 'r1', undefined, null, /^Looking up/],
  ['another revision was looked up', 'r1', { revision: 'r0', document: old }, null, /^Looking up/],
  ['its revision is not kept', 'r1', { revision: 'r1', document: null }, compare, /not known any more/],
  ['the words changed', 'r1', { revision: 'r1', document: old }, changed, /changed since/],
  [
    'another revision has the same words',
    'r1',
    { revision: 'r1', document: { ...original, _rev: 'r1' } },
    null,
    /has not changed/,
  ],
])('a translation and its original: %s', (_what, revision, then, warning, sentence) => {
  const state = sourceState(original, revision, then)
  expect(sourceWarning(state)).toBe(warning)
  expect(sourceSentence(state)).toMatch(sentence)
})
