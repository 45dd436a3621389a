import { changedTags } from '@/server/freshness/changed-tags'

test('what has none of the tags of a change has not changed', () => {
  const changed = changedTags()
  changed.note(2, ['a', 'b'])
  changed.note(3, ['b'])
  expect(changed.changeSince(1, ['a'])).toBe('major')
  expect(changed.changeSince(2, ['a'])).toBe('none')
  expect(changed.changeSince(2, ['a', 'b'])).toBe('major')
  expect(changed.changeSince(3, ['a', 'b'])).toBe('none')
  expect(changed.changeSince(1, ['c'])).toBe('none')
})

test('what changed until a version, however often it changes after that', () => {
  const changed = changedTags()
  changed.note(2, ['a', 'b'])
  changed.note(3, ['c'], 'minor')
  for (const version of [4, 5]) changed.note(version, ['a', 'c', 'd'])
  expect(changed.changeSince(1, ['a'], 3)).toBe('major')
  expect(changed.changeSince(2, ['a'], 3)).toBe('none')
  expect(changed.changeSince(1, ['d'], 3)).toBe('none')
  for (const version of [6, 7, 8]) changed.note(version, ['d'])
  // Of the changes of this one, those in between may have been forgotten.
  expect(changed.changeSince(1, ['d'], 3)).toBe('major')
})

test('where nobody knows what changed, everything before has', () => {
  const changed = changedTags()
  changed.note(2, null)
  expect(changed.changeSince(1, ['c'])).toBe('major')
  expect(changed.changeSince(2, ['c'])).toBe('none')
})

test('however many tags there are, none that changed is taken for one that did not', () => {
  const changed = changedTags()
  const many = (from: number) => Array.from({ length: 50_000 }, (_, each) => `t${from + each}`)
  for (let version = 1; version <= 6; version++) changed.note(version, many(version * 50_000))
  for (let version = 1; version <= 6; version++)
    expect(changed.changeSince(version - 1, [`t${version * 50_000 + 7}`])).toBe('major')
  expect(changed.changeSince(6, ['t50007'])).toBe('none')
})

test('what is no minor change counts for all, whatever its tags', () => {
  const changed = changedTags()
  changed.note(2, ['a'])
  changed.note(3, ['b'], 'minor')
  expect([changed.hasMajorSince(1), changed.hasMajorSince(2), changed.hasMajorSince(3)]).toEqual([true, false, false])
  changed.note(4, null)
  expect(changed.hasMajorSince(3)).toBe(true)
})

test('of what a page was made of it is known how much has changed', () => {
  const changed = changedTags()
  changed.note(2, ['id', 'address', 'country'])
  changed.note(3, ['other'], 'minor')
  expect(changed.countSince(1, ['id', 'address', 'settings'])).toBe(2)
  expect(changed.countSince(1, ['id', 'settings'])).toBe(1)
  expect(changed.countSince(2, ['id', 'address', 'settings'])).toBe(0)
})
