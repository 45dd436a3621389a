import { fairTurns, type Caller } from '@/packages/lake/source/workers/fair-turns'
import { until } from '../../support/until'

/** Nobody counts as known before the first question; who may write is no stranger. */
const caller = (id: string, mayWrite = false): Caller => ({ id, mayWrite, signal: new AbortController().signal })

/** The program that the lake is there for. */
const program: Caller = { id: 'program', mayWrite: false, comesFirst: true, signal: new AbortController().signal }

/** Turns with a clock that the test sets, and evaluations that go on until they are ended, with a whole core each. */
function stage(slots: number, scale = 1) {
  const clock = { now: 0, reads: 0 }
  const turns = fairTurns({
    slots: () => slots,
    deadline: 60_000,
    scale: () => scale,
    now() {
      clock.reads += 1
      return clock.now
    },
  })
  const began: { readonly id: string; readonly isLight: boolean }[] = []
  const running = new Map<string, () => void>()
  return {
    began,
    ask: (who: Caller) =>
      turns.take(who, (signal, started, isLight) => {
        const start = clock.now
        let looks = 0
        // As on a real machine, a little more has been spent at each look.
        started(() => clock.now - start + ++looks / 1000)
        began.push({ id: who.id, isLight })
        const { promise, resolve, reject } = Promise.withResolvers<string>()
        running.set(who.id, () => resolve('answered'))
        signal.addEventListener('abort', () => reject(new Error('ended')))
        return promise
      }),
    /** Waits until somebody's evaluation runs, and answers it. */
    async finish(id: string) {
      await until(() => running.has(id))
      running.get(id)?.()
      running.delete(id)
    },
    /** Sets the clock and waits until it was looked at: once all else is done, only the watch over the turns does so. */
    async at(now: number) {
      await new Promise(setImmediate)
      clock.now = now
      const { reads } = clock
      await until(() => clock.reads > reads)
    },
    /** Sets the clock where nobody waits. */
    pass: (now: number) => void (clock.now = now),
    close: turns.close,
  }
}

test.each([
  ['whose questions take no time, after little', true, 600],
  ['who has never been seen, after more: a worker that is ended costs another’s start', false, 1500],
])('an evaluation is ended for somebody %s', async (_who, mayWrite, given) => {
  const { began, ask, at, finish, close } = stage(1)
  const long = ask(caller('long'))
  const ended = expect(long).rejects.toMatchObject({ status: 503, type: 'queryPreemptedError' })
  const other = ask(caller('other', mayWrite))
  await at(given)
  expect(began.map(({ id }) => id)).toEqual(['long'])
  await at(given + 1)
  await ended
  expect(began.map(({ id, isLight }) => [id, isLight])).toEqual([
    ['long', false],
    ['other', mayWrite],
  ])
  await finish('other')
  expect(await other).toBe('answered')
  close()
})

test('of more content everybody is given as much more, and owes as much less', async () => {
  const { began, ask, at, finish, close } = stage(1, 5)
  const site = caller('site', true)
  const whole = ask(site)
  const other = ask(caller('other', true))
  // Of a usual content he would have been ended after 600, for her who owes less.
  await at(1_000)
  expect(began.map(({ id }) => id)).toEqual(['site'])
  await finish('site')
  const again = ask(site)
  await finish('other')
  await finish('site')
  expect(await Promise.all([whole, other, again])).toEqual(['answered', 'answered', 'answered'])
  expect(began.map(({ id, isLight }) => [id, isLight])).toEqual([
    ['site', true],
    ['other', true],
    ['site', true],
  ])
  close()
})

test('who asked for much before waits as long as a stranger, whoever he is', async () => {
  const { began, ask, at, finish, close } = stage(1)
  const editor = caller('editor', true)
  const first = [ask(editor), ask(editor)]
  await at(900)
  await finish('editor')
  await finish('editor')
  expect(await Promise.all(first)).toEqual(['answered', 'answered'])
  // He owes what the first took. The other will owe more when she has had as long.
  const long = ask(caller('long'))
  const ended = expect(long).rejects.toMatchObject({ status: 503, type: 'queryPreemptedError' })
  const again = ask(editor)
  await at(900 + 1500)
  expect(began.map(({ id }) => id)).toEqual(['editor', 'editor', 'long'])
  await at(900 + 1501)
  await ended
  expect(began.at(-1)).toMatchObject({ id: 'editor', isLight: false })
  await finish('editor')
  expect(await again).toBe('answered')
  close()
})

test('nobody is ended for his own next question, nor for somebody who owes more', async () => {
  const { began, ask, at, finish, close } = stage(1)
  const heavy = caller('heavy')
  const own = [ask(heavy), ask(heavy)]
  await at(5000)
  expect(began).toHaveLength(1)
  await finish('heavy')
  await finish('heavy')
  expect(await Promise.all(own)).toEqual(['answered', 'answered'])
  const stranger = ask(caller('stranger'))
  const third = ask(heavy)
  await at(5000 + 2000)
  expect(began.map(({ id }) => id)).toEqual(['heavy', 'heavy', 'stranger'])
  await finish('stranger')
  await finish('heavy')
  expect(await Promise.all([stranger, third])).toEqual(['answered', 'answered'])
  close()
})

test('a burst of callers who owe a little leaves one slot to those who owe nothing', async () => {
  const { began, ask, pass, finish, close } = stage(4)
  const some = ['a', 'b', 'c', 'd'].map((id) => caller(id, true))
  for (const each of some) {
    const first = ask(each)
    await finish(each.id)
    expect(await first).toBe('answered')
  }
  // Each takes 100 ms more than is free: less than what half of the slots are kept for.
  for (const each of some) {
    const long = ask(each)
    pass((some.indexOf(each) + 1) * 200)
    await finish(each.id)
    expect(await long).toBe('answered')
  }
  began.length = 0
  const asked = some.map(ask)
  const site = ask(caller('site', true))
  expect(began.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'site'])
  for (const id of ['a', 'b', 'c', 'd', 'site']) await finish(id)
  expect(await Promise.all([...asked, site])).toHaveLength(5)
  close()
})

test('who was ended again and again does not come back as somebody known for short evaluations', async () => {
  const { began, ask, at, pass, finish, close } = stage(1)
  const bomber = caller('bomber')
  const bomb = ask(bomber)
  const ended = expect(bomb).rejects.toMatchObject({ status: 503 })
  const site = caller('site', true)
  const patient = ask(site)
  await at(1_000)
  await ended
  await finish('site')
  expect(await patient).toBe('answered')
  // Ten half-lives later.
  pass(101_000)
  const again = ask(bomber)
  expect(began.at(-1)).toMatchObject({ id: 'bomber', isLight: false })
  await finish('bomber')
  expect(await again).toBe('answered')
  // That was short.
  pass(201_000)
  const third = ask(bomber)
  expect(began.at(-1)).toMatchObject({ id: 'bomber', isLight: true })
  await finish('bomber')
  expect(await third).toBe('answered')
  close()
})

test('the program that the lake is there for is known from its first question, whatever it has asked', async () => {
  const { began, ask, at, pass, finish, close } = stage(1)
  for (const end of [5_000, 10_000]) {
    const long = ask(program)
    pass(end)
    await finish('program')
    expect(await long).toBe('answered')
  }
  // Nor is it ended for somebody who owes nothing.
  const long = ask(program)
  const other = ask(caller('other', true))
  await at(20_000)
  expect(began).toEqual(Array.from({ length: 3 }, () => ({ id: 'program', isLight: true })))
  await finish('program')
  await finish('other')
  expect(await Promise.all([long, other])).toEqual(['answered', 'answered'])
  close()
})
