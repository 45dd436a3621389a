import { versionedCache } from '@/lib/search/versioned-cache'

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

test('who asks with a new version does not get what was begun before', async () => {
  const waiting: ((thing: string) => void)[] = []
  const kept = versionedCache({
    make: () => new Promise<string>((done) => waiting.push(done)),
    now: () => 0,
    maxAge: 1,
  })
  const before = kept.get('1')
  const after = kept.get('2')
  waiting[1]?.('new')
  expect(await after).toBe('new')
  waiting[0]?.('old')
  expect(await before).toBe('old')
  expect(await kept.get('2')).toBe('new')
})

test('what was begun before and fails takes nothing newer with it', async () => {
  const makings: PromiseWithResolvers<string>[] = []
  const kept = versionedCache({
    make: () => {
      const making = Promise.withResolvers<string>()
      makings.push(making)
      return making.promise
    },
    now: () => 0,
    maxAge: 1,
  })
  const before = kept.get('1')
  const after = kept.get('2')
  makings[1]?.resolve('new')
  makings[0]?.reject(new Error('away'))
  await expect(before).rejects.toThrow('away')
  expect([await after, await kept.get('2'), makings.length]).toEqual(['new', 'new', 2])
})

test('a failure is told to who waits, and not kept', async () => {
  const { state, number } = counting()
  state.fails = true
  await expect(number('1')).rejects.toThrow('away')
  state.fails = false
  expect(await number('1')).toBe(2)
})

test('what turned out to be out of date is made anew; a newer one is not dropped with it', async () => {
  const { kept } = counting()
  const first = await kept.get('1')
  kept.drop(first)
  const second = await kept.get('1')
  expect(second.number).toBe(2)
  kept.drop(first)
  expect(await kept.get('1')).toBe(second)
})
