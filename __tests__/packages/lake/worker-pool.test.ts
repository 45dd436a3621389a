import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { until } from '../../support/until'
import { queryWorkers } from './support/child-processes'
import { startTestLake, type TestLake } from './support/test-lake'

/** Compares every document with every other, level by level: far longer than a page's question, whatever the machine. */
const long = 'count(*[count(*[count(*[count(*[_id != ^._id && _id != ^.^._id && _id != ^.^.^._id]) > 0]) > 0]) > 0])'

let lake: TestLake
beforeEach(async () => {
  lake = await startTestLake({ ready: 1, queryTimeout: 60_000 })
  const documents = Array.from({ length: 120 }, (_, n) => ({ _id: `n${n}`, _type: 'note' }))
  await documents.reduce((sum, each) => sum.create(each), lake.client('editor').transaction()).commit()
})
afterEach(() => lake.stop())

const pids = (isBelow: boolean) =>
  queryWorkers().flatMap(({ pid, niceness }) =>
    (niceness === constants.priority.PRIORITY_LOW) === isBelow ? [pid] : [],
  )
/** Each is somebody who has never been seen, so that his question may take long. */
const stranger = () => lake.client('viewer')

test('who has never been seen is answered by workers below all others, the same ones again', async () => {
  await stranger().fetch('count(*)')
  const below = pids(true)
  expect(below).toHaveLength(1)
  for (let turn = 0; turn < 5; turn += 1) await stranger().fetch('count(*)')
  expect(pids(true)).toEqual(below)
})

test('the worker that is kept ready is not for them, however many they are', async () => {
  await stranger().fetch('count(*)')
  await until(() => pids(false).length === 1)
  const ready = pids(false)
  const leaving = new AbortController()
  const asked = [1, 2].map(() => stranger().fetch(long, {}, { signal: leaving.signal }))
  const left = Promise.allSettled(asked)
  await until(() => pids(true).length === 2)
  expect(pids(false)).toEqual(ready)
  leaving.abort()
  expect((await left).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})

test('whose questions take no time is never answered by a worker below all others', async () => {
  await stranger().fetch('count(*)')
  const below = pids(true)
  expect(below).toHaveLength(1)
  const signal = (name: 'SIGSTOP' | 'SIGCONT') => below.forEach((pid) => process.kill(pid, name))
  signal('SIGSTOP')
  try {
    expect(await lake.client('editor').fetch('count(*)')).toBe(120)
  } finally {
    signal('SIGCONT')
  }
})

test('a worker that takes long gives way to all others, whoever asked', async () => {
  const leaving = new AbortController()
  const left = lake
    .client('editor')
    .fetch(long, {}, { signal: leaving.signal })
    .catch(() => 'left')
  await until(() => pids(true).length === 1)
  expect(await lake.client('editor').fetch('count(*)')).toBe(120)
  leaving.abort()
  expect(await left).toBe('left')
  await until(() => pids(true).length === 0)
})

/** How long a process has had a core. Milliseconds. */
function cpuTime(pid: number): number {
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const [user, system] = fields.split(' ').slice(11, 13)
  return (Number(user) + Number(system)) * 10
}

test('but for the site, whose questions look at everything after each change', async () => {
  const leaving = new AbortController()
  const left = lake
    .client('site')
    .fetch(long, {}, { signal: leaving.signal })
    .catch(() => 'left')
  // By then it has long been looked at.
  await until(() => queryWorkers().some(({ pid }) => cpuTime(pid) > 2_500))
  expect(pids(true)).toEqual([])
  leaving.abort()
  expect(await left).toBe('left')
})

test('who has been asked the same before is asked again', async () => {
  const pair = await startTestLake({ ready: 2 })
  try {
    const editor = pair.client('editor')
    const questions = ['count(*[_type == "a"])', 'count(*[_type == "b"])'] as const
    const workers = () => queryWorkers().map(({ pid }) => pid)
    await editor.fetch('count(*)')
    await until(() => workers().length === 2 + pids(true).length)
    const [one = 0, two = 0] = workers()
    const signal = (pid: number, name: 'SIGSTOP' | 'SIGCONT') => process.kill(pid, name)
    /** Which of the questions is answered while one worker stands still. */
    const answered = async (still: number, order: readonly (0 | 1)[]) => {
      signal(still, 'SIGSTOP')
      const asked = order.map((which) => editor.fetch(questions[which]).then(() => which))
      const first = await Promise.race(asked)
      signal(still, 'SIGCONT')
      await Promise.all(asked)
      return first
    }
    const first = await answered(one, [0, 1])
    for (const order of [
      [0, 1],
      [1, 0],
    ] as const) {
      expect(await answered(one, order)).toBe(first)
      expect(await answered(two, order)).toBe(1 - first)
    }
  } finally {
    await pair.stop()
  }
})

const isStopped = (pid: number) => /\) T /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
const goOn = (still: readonly number[]) => still.forEach((pid) => process.kill(pid, 'SIGCONT'))

/** While this is done, workers that start stop at once, before they are there. @returns what it gave, and those workers */
async function whileNoneStarts<T>(work: () => Promise<T>): Promise<{ readonly given: T; readonly still: number[] }> {
  const usual = process.env.NODE_OPTIONS
  const before = new Set(queryWorkers().map(({ pid }) => pid))
  const stop = `data:text/javascript,process.kill(process.pid,'SIGSTOP')`
  process.env.NODE_OPTIONS = `${usual ?? ''} --import=${stop}`
  try {
    const given = await work()
    const started = () => queryWorkers().flatMap(({ pid }) => (before.has(pid) ? [] : [pid]))
    await until(() => started().length > 0 && started().every(isStopped))
    return { given, still: started() }
  } finally {
    if (usual === undefined) delete process.env.NODE_OPTIONS
    else process.env.NODE_OPTIONS = usual
  }
}

test('a worker that is starting is there for the next who asks, where the one it was started for has left', async () => {
  const leaving = new AbortController()
  const { given, still } = await whileNoneStarts(async () => ({
    left: stranger()
      .fetch('count(*)', {}, { signal: leaving.signal })
      .catch(() => 'left'),
  }))
  leaving.abort()
  expect(await given.left).toBe('left')
  goOn(still)
  expect(await stranger().fetch('count(*)')).toBe(120)
  expect(queryWorkers().map(({ pid }) => pid)).toEqual(expect.arrayContaining(still))
})

test('who waits while a worker starts gets one that is free before it', async () => {
  const small = await startTestLake({ ready: 0 })
  try {
    const editor = small.client('editor')
    await editor.fetch('count(*)')
    const free = pids(false)
    free.forEach((pid) => process.kill(pid, 'SIGSTOP'))
    // The free worker has the first question; for the second one starts, which is not there for as long as it stands still.
    const { given, still } = await whileNoneStarts(async () => ({ both: [1, 2].map(() => editor.fetch('count(*)')) }))
    goOn(free)
    expect(await Promise.all(given.both)).toEqual([0, 0])
    goOn(still)
  } finally {
    await small.stop()
  }
})
