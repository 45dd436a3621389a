import { fairQueue } from '@/packages/lake/source/images/process/fair-queue'
import { sharedWork } from '@/packages/lake/source/images/process/shared-work'

const { signal } = new AbortController()

/** Tasks that end when the test says so, and the order in which they began. */
function stage(run: ReturnType<typeof fairQueue>) {
  const began: string[] = []
  const ends = new Map<string, () => void>()
  return {
    began,
    ends,
    ask: (name: string, turn: { isLarge?: boolean; caller?: string; signal?: AbortSignal } = {}) =>
      run({ caller: name.charAt(0), isLarge: false, signal, ...turn }, () => {
        began.push(name)
        return new Promise<void>((done) => ends.set(name, done))
      }),
    async end(name: string) {
      ends.get(name)?.()
      await new Promise(setImmediate)
    },
  }
}

test('callers take turns, however much each of them asks for', async () => {
  const { began, ask, end } = stage(fairQueue({ lanes: 1, maxWaiting: 9, maxWaitingPerCaller: 9 }))
  for (const name of ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'c1']) void ask(name)
  for (const name of ['a1', 'a2', 'b1', 'c1', 'a3']) {
    await new Promise(setImmediate)
    await end(name)
  }
  expect(began).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2'])
})

test('large tasks leave a lane free, small ones take all', async () => {
  const { began, ask } = stage(fairQueue({ lanes: 2, maxWaiting: 9, maxWaitingPerCaller: 9 }))
  for (const name of ['a1', 'a2', 'a3']) void ask(name, { isLarge: true })
  void ask('a4')
  void ask('b1')
  await new Promise(setImmediate)
  expect(began).toEqual(['a1', 'a4'])
})

test('with one lane large tasks run too', async () => {
  const { began, ask } = stage(fairQueue({ lanes: 1, maxWaiting: 9, maxWaitingPerCaller: 9 }))
  void ask('a1', { isLarge: true })
  await new Promise(setImmediate)
  expect(began).toEqual(['a1'])
})

test('who leaves gives the place back; beyond the bound callers are told to come again', async () => {
  const { began, ask, end } = stage(fairQueue({ lanes: 1, maxWaiting: 3, maxWaitingPerCaller: 2 }))
  const leaving = new AbortController()
  void ask('a1')
  const left = ask('a2', { signal: leaving.signal })
  void ask('a3')
  await expect(ask('a4')).rejects.toMatchObject({ status: 503, details: { retryAfter: 5 } })
  void ask('b1')
  await expect(ask('c1')).rejects.toMatchObject({ status: 503 })
  leaving.abort(new Error('gone'))
  await expect(left).rejects.toThrow('gone')
  void ask('c1')
  for (const name of ['a1', 'a3', 'b1', 'c1']) {
    await new Promise(setImmediate)
    await end(name)
  }
  expect(began).toEqual(['a1', 'a3', 'b1', 'c1'])
})

describe('work that several ask for at once', () => {
  const work = () => {
    const asked: AbortSignal[] = []
    const { promise, resolve } = Promise.withResolvers<string>()
    const begin = (own: AbortSignal) => {
      asked.push(own)
      return Promise.race([
        promise,
        new Promise<never>((_, reject) => own.addEventListener('abort', () => reject(new Error('given up')))),
      ])
    }
    return { asked, begin, resolve }
  }

  test('is done once, and again when it is asked for later', async () => {
    const share = sharedWork<string>()
    const { asked, begin, resolve } = work()
    const both = Promise.all([share('a', signal, begin), share('a', signal, begin)])
    void share('b', signal, begin)
    expect(asked).toHaveLength(2)
    resolve('made')
    expect(await both).toEqual(['made', 'made'])
    await share('a', signal, begin)
    expect(asked).toHaveLength(3)
  })

  test('goes on while one of them waits, and is given up with the last', async () => {
    const share = sharedWork<string>()
    const { asked, begin } = work()
    const [first, second] = [new AbortController(), new AbortController()]
    const results = [share('a', first.signal, begin), share('a', second.signal, begin)]
    const settled = Promise.allSettled(results)
    first.abort(new Error('left'))
    expect(asked[0]?.aborted).toBe(false)
    second.abort(new Error('left'))
    expect(asked[0]?.aborted).toBe(true)
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })
})
