import { formatDependencies, parseDependencies } from '@/lib/dependencies/dependencies'
import { dependOn, noteDependencies } from '@/lib/dependencies/note-dependencies'

const later = () => new Promise<void>((done) => setImmediate(done))

test('whatever is read while something is made is noted, also after waiting', async () => {
  const { value, dependencies } = await noteDependencies(async () => {
    dependOn({ tags: ['a', 'b'] })
    await later()
    dependOn({ tags: ['b', 'c'], values: { 'related/en/x': 'digest' } })
    return 'made'
  })
  expect(value).toBe('made')
  expect(dependencies).toEqual({ tags: ['a', 'b', 'c'], values: { 'related/en/x': 'digest' } })
})

test('two that are made at the same time know nothing of each other', async () => {
  const make = (tag: string) =>
    noteDependencies(async () => {
      await later()
      dependOn({ tags: [tag] })
    })
  const made = await Promise.all([make('a'), make('b')])
  expect(made.map(({ dependencies }) => dependencies?.tags)).toEqual([['a'], ['b']])
})

test('what is made within something else is its own, until it is told', async () => {
  const { dependencies } = await noteDependencies(async () => {
    dependOn({ tags: ['page'] })
    const inner = await noteDependencies(async () => dependOn({ tags: ['list'] }))
    expect(inner.dependencies?.tags).toEqual(['list'])
  })
  expect(dependencies?.tags).toEqual(['page'])
})

test.each([
  ['nothing was read', () => {}],
  ['an answer had no tags', () => [{ tags: ['a'] }, null].forEach((each) => dependOn(each))],
])('where %s, nobody knows what it depends on', async (_what, read) => {
  expect((await noteDependencies(async () => read())).dependencies).toBeNull()
})

test('nothing is noted where nothing is being made', () => {
  expect(() => dependOn({ tags: ['a'] })).not.toThrow()
})

test('they fit into a header and come back, or there is none', () => {
  const dependencies = { tags: ['s1:a_-', 's1:b'], values: { 'related/en/a.b': 'x' } }
  expect(parseDependencies(formatDependencies(dependencies) ?? '')).toEqual(dependencies)
  expect(formatDependencies({ tags: ['é'], values: {} })).toBeNull()
  expect(formatDependencies({ tags: ['x'.repeat(70_000)], values: {} })).toBeNull()
  expect(() => parseDependencies('{"tags":"a"}')).toThrow()
})
