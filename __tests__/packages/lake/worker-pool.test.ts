import { constants } from 'node:os'
import { until } from '../../support/until'
import { queryWorkers } from './support/child-processes'
import { startTestLake, type TestLake } from './support/test-lake'

/** Compares every document with every other, level by level: far longer than a page's question, whatever the machine. */
const long = 'count(*[count(*[count(*[count(*[_id != ^._id])>0])>0])>0])'

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

/** Holds processes still while something is done. */
async function whileStill<T>(still: readonly number[], work: () => Promise<T>): Promise<T> {
  still.forEach((pid) => process.kill(pid, 'SIGSTOP'))
  try {
    return await work()
  } finally {
    still.forEach((pid) => process.kill(pid, 'SIGCONT'))
  }
}

test('a worker that is starting is there for the next who asks, where the one it was started for has left', async () => {
  const leaving = new AbortController()
  const left = stranger().fetch('count(*)', {}, { signal: leaving.signal })
  const leftInTime = expect(left).rejects.toThrow()
  await until(() => queryWorkers().length === 1, { every: 1 })
  const starting = queryWorkers().map(({ pid }) => pid)
  await whileStill(starting, async () => {
    leaving.abort()
    await leftInTime
  })
  expect(await stranger().fetch('count(*)')).toBe(120)
  expect(queryWorkers().map(({ pid }) => pid)).toEqual(expect.arrayContaining(starting))
})

test('who waits while a worker starts gets one that is free before it', async () => {
  const small = await startTestLake({ ready: 0 })
  try {
    const editor = small.client('editor')
    await editor.fetch('count(*)')
    const free = pids(false)
    expect(free).toHaveLength(1)
    const { first, second, starting } = await whileStill(free, async () => {
      const asked = { first: editor.fetch('count(*)'), second: editor.fetch('count(*)') }
      await until(() => pids(false).length === 2, { every: 1 })
      return { ...asked, starting: pids(false).filter((pid) => !free.includes(pid)) }
    })
    expect(await whileStill(starting, () => Promise.all([first, second]))).toEqual([0, 0])
  } finally {
    await small.stop()
  }
})
