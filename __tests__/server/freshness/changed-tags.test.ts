import { changedTags } from '@/server/freshness/changed-tags'

test('what has none of the tags of a change has not changed', () => {
  const changed = changedTags()
  changed.note(2, ['a', 'b'])
  changed.note(3, ['b'])
  expect(changed.hasChangedSince(1, ['a'])).toBe(true)
  expect(changed.hasChangedSince(2, ['a'])).toBe(false)
  expect(changed.hasChangedSince(2, ['a', 'b'])).toBe(true)
  expect(changed.hasChangedSince(3, ['a', 'b'])).toBe(false)
  expect(changed.hasChangedSince(1, ['c'])).toBe(false)
})

test('where nobody knows what changed, everything before has', () => {
  const changed = changedTags()
  changed.note(2, null)
  expect(changed.hasChangedSince(1, ['c'])).toBe(true)
  expect(changed.hasChangedSince(2, ['c'])).toBe(false)
})

test('however many tags there are, none that changed is taken for one that did not', () => {
  const changed = changedTags()
  const many = (from: number) => Array.from({ length: 50_000 }, (_, each) => `t${from + each}`)
  for (let version = 1; version <= 6; version++) changed.note(version, many(version * 50_000))
  for (let version = 1; version <= 6; version++)
    expect(changed.hasChangedSince(version - 1, [`t${version * 50_000 + 7}`])).toBe(true)
  expect(changed.hasChangedSince(6, ['t50007'])).toBe(false)
})
