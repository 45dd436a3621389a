import { AsyncLocalStorage } from 'node:async_hooks'
import { versionedCache } from '@/lib/versions/versioned-cache'
import { until } from '../../support/until'

/** Things are numbers, in the order of their making; the test decides when each is ready. */
function counting(maxAge = 60_000) {
  const state = { now: 1_800_000_000_000, made: 0, fails: false }
  const kept = versionedCache({
    make: async () => {
      state.made += 1
      if (state.fails) throw new Error('away')
      return { number: state.made }
    },
    now: () => state.now,
    maxAge,
  })
  return { state, kept, number: async (version: string | null) => (await kept.get(version)).number }
}

test('it is made once for each content version', async () => {
  const { number } = counting()
  expect(await Promise.all([number('1'), number('1')])).toEqual([1, 1])
  expect(await number('2')).toBe(2)
  expect(await number('2')).toBe(2)
})

test('equal numbers of two fronts are two versions, and each front has its own', async () => {
  const { number } = counting()
  expect([await number('one 1'), await number('two 1'), await number('one 1'), await number('two 1')]).toEqual([
    1, 2, 1, 2,
  ])
  expect(await number('one 2')).toBe(3)
  expect(await number('two 1')).toBe(2)
})

test('it grows old even when nothing changed: consent ends by date', async () => {
  const { state, number } = counting()
  await number('1')
  state.now += 59_999
  expect(await number('1')).toBe(1)
  state.now += 1
  expect(await number('1')).toBe(2)
})

test('where no version is known it is kept for nobody', async () => {
  const { number } = counting()
  expect([await number(null), await number(null), await number('1')]).toEqual([1, 2, 3])
})

/** The test ends each making itself. */
function byHand(patience?: number) {
  const makings: (PromiseWithResolvers<string> & { readonly version: string | null })[] = []
  const kept = versionedCache({
    make: (version) => {
      const making = Promise.withResolvers<string>()
      makings.push({ ...making, version })
      return making.promise
    },
    now: Date.now,
    maxAge: 60_000,
    ...(patience !== undefined && { patience }),
  })
  return { kept, makings }
}

test('who asks with a new version does not get what was begun before; all who came meanwhile share the next', async () => {
  const { kept, makings } = byHand()
  const before = kept.get('front 1')
  const after = [kept.get('front 2'), kept.get('front 3'), kept.get('front 2')]
  expect(makings.map(({ version }) => version)).toEqual(['front 1'])
  makings[0]?.resolve('old')
  expect(await before).toBe('old')
  await until(() => makings.length === 2)
  makings[1]?.resolve('new')
  expect(await Promise.all(after)).toEqual(['new', 'new', 'new'])
  // It is of the newest that was asked for.
  expect(makings[1]?.version).toBe('front 3')
  expect(await kept.get('front 2')).toBe('new')
  expect(makings).toHaveLength(2)
})

test('what was begun before and fails takes nothing newer with it', async () => {
  const { kept, makings } = byHand()
  const before = kept.get('1')
  const after = kept.get('2')
  makings[0]?.reject(new Error('away'))
  await expect(before).rejects.toThrow('away')
  await until(() => makings.length === 2)
  makings[1]?.resolve('new')
  expect([await after, await kept.get('2')]).toEqual(['new', 'new'])
})

test('what takes too long is overtaken, and does not replace what overtook it', async () => {
  const { kept, makings } = byHand(20)
  const before = kept.get('1')
  const after = kept.get('2')
  await until(() => makings.length === 2)
  makings[1]?.resolve('new')
  expect(await after).toBe('new')
  makings[0]?.resolve('old')
  expect(await before).toBe('old')
  expect(await kept.get('2')).toBe('new')
})

test('what waits is made in the name of who asked for it', async () => {
  const asking = new AsyncLocalStorage<string>()
  const names: (string | undefined)[] = []
  const first = Promise.withResolvers<void>()
  const kept = versionedCache({
    make: async () => {
      names.push(asking.getStore())
      await first.promise
    },
    now: Date.now,
    maxAge: 60_000,
  })
  const both = [asking.run('one', () => kept.get('1')), asking.run('two', () => kept.get('2'))]
  first.resolve()
  await Promise.all(both)
  expect(names).toEqual(['one', 'two'])
})

test('a failure is told to who waits, and not kept', async () => {
  const { state, number } = counting()
  state.fails = true
  await expect(number('1')).rejects.toThrow('away')
  state.fails = false
  expect(await number('1')).toBe(2)
})

test('who does not want to wait long gets the one before, and is told; the next time the new one', async () => {
  const { kept, makings } = byHand()
  const first = kept.getSoon('1', 0)
  makings[0]?.resolve('one')
  expect(await first).toEqual({ thing: 'one', isOlder: false })
  expect(await kept.getSoon('2', 0)).toEqual({ thing: 'one', isOlder: true })
  const patient = kept.getSoon('2', 10_000)
  makings[1]?.resolve('two')
  expect(await patient).toEqual({ thing: 'two', isOlder: false })
  expect(await kept.getSoon('2', 0)).toEqual({ thing: 'two', isOlder: false })
  // Who waited in vain hears why.
  const failing = kept.getSoon('3', 10_000)
  makings[2]?.reject(new Error('away'))
  await expect(failing).rejects.toThrow('away')
})

test('what is a minute old is not shown instead: it may show what has ended since', async () => {
  const { state, kept } = counting()
  await kept.get('4')
  state.now += 60_000
  expect(await kept.getSoon('5', 0)).toEqual({ thing: { number: 2 }, isOlder: false })
})
