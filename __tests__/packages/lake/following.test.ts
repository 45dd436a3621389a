import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommittedTransaction } from '@/packages/lake/source/protocol/transaction'
import { openLake, type Lake } from '@/packages/lake/source/server/lake'

const author = 'somebody'
let folder: string
let lakes: Lake[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nap1325-following-'))
  lakes = []
})
afterEach(() => {
  lakes.forEach((lake) => lake.close())
  rmSync(folder, { recursive: true })
})

/** The dataset in one more lake on the folder, with a connection of its own as another process has it. */
function open(name = 'production') {
  const lake = openLake({ dataDir: folder })
  lakes.push(lake)
  if (!lake.datasets.list().some((row) => row.name === name)) lake.datasets.create({ name, visibility: 'public' })
  return { dataset: lake.datasets.get(name), lake }
}

const revisionsOf = (heard: readonly CommittedTransaction[]) =>
  heard.flatMap(({ changes }) => changes.map(({ before, after }) => [before?.count, after?.count]))
const inc = { patch: { id: 'a', inc: { count: 1 } } }

test('a listener that reads while others commit hears each change once, in order, and sets nothing back', () => {
  const [{ dataset: here }, { dataset: there }] = [open(), open()]
  there.commit({ author, mutations: [{ create: { _id: 'a', _type: 'note', count: 0 } }] })
  here.snapshot()
  const heard: CommittedTransaction[] = []
  here.onCommit((transaction) => {
    heard.push(transaction)
    // Somebody else is faster than the listener.
    if (heard.length === 1) there.commit({ author, mutations: [inc] })
    here.snapshot()
  })
  there.commit({ author, mutations: [inc] })
  there.commit({ author, mutations: [inc] })
  expect(here.snapshot().get('a')?.count).toBe(3)
  expect(revisionsOf(heard)).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
  ])
  here.commit({ author, mutations: [inc] })
  expect(there.snapshot().get('a')?.count).toBe(4)
})

test('a listener may commit: its change is heard after the one that it answered', () => {
  const { dataset } = open()
  dataset.commit({ author, mutations: [{ create: { _id: 'a', _type: 'note', count: 0 } }] })
  const heard: CommittedTransaction[] = []
  dataset.onCommit(({ changes }) => {
    if (changes[0]?.after?.count === 1) dataset.commit({ author, mutations: [inc] })
  })
  dataset.onCommit((transaction) => void heard.push(transaction))
  dataset.commit({ author, mutations: [inc] })
  expect(revisionsOf(heard)).toEqual([
    [0, 1],
    [1, 2],
  ])
})

test('a listener that comes while others are told hears only what is later than what it can read', () => {
  const [{ dataset: here }, { dataset: there }] = [open(), open()]
  there.commit({ author, mutations: [{ create: { _id: 'a', _type: 'note', count: 0 } }] })
  here.snapshot()
  const late: CommittedTransaction[] = []
  let readable: unknown
  here.onCommit(() => {
    if (readable !== undefined) return
    readable = here.snapshot().get('a')?.count
    here.onCommit((transaction) => void late.push(transaction))
  })
  there.commit({ author, mutations: [inc] })
  there.commit({ author, mutations: [inc] })
  here.snapshot()
  expect(readable).toBe(2)
  expect(late).toEqual([])
  here.commit({ author, mutations: [inc] })
  expect(revisionsOf(late)).toEqual([[2, 3]])
})

test('a listener that fails ends itself: the write is acknowledged, the others are told', () => {
  const errors: unknown[] = []
  const write = console.error
  console.error = (...words) => void errors.push(words)
  try {
    const { dataset } = open()
    const heard: CommittedTransaction[] = []
    dataset.onCommit(() => {
      throw new Error('broken listener')
    })
    dataset.onCommit((transaction) => void heard.push(transaction))
    dataset.commit({ author, mutations: [{ create: { _id: 'a', _type: 'note', count: 0 } }] })
    dataset.commit({ author, mutations: [inc] })
    expect(heard).toHaveLength(2)
    expect(errors).toHaveLength(1)
  } finally {
    console.error = write
  }
})

test('history that was erased before it was seen: the document disappears for listeners elsewhere too', () => {
  const [{ dataset: here }, { dataset: there, lake }] = [open(), open()]
  there.commit({ author, mutations: [{ create: { _id: 'a', _type: 'note', count: 0 } }] })
  here.snapshot()
  const heard: CommittedTransaction[] = []
  here.onCommit((transaction) => void heard.push(transaction))
  there.commit({ author, mutations: [inc] })
  there.commit({ author, mutations: [{ delete: { id: 'a' } }] })
  lake.services.log.eraseHistory('production', ['a'])
  expect(here.snapshot().get('a')).toBeUndefined()
  expect(revisionsOf(heard)[0]).toEqual([0, undefined])
})

test('a document that is back keeps its history: whoever reads it later must find it', () => {
  const [{ dataset: here }, { dataset: there, lake }] = [open(), open()]
  there.commit({ author, mutations: [{ create: { _id: 'a', _type: 'note', count: 7 } }] })
  lake.services.log.eraseHistory('production', ['a'])
  expect(here.snapshot().get('a')?.count).toBe(7)
})

test('datasets of one folder are followed apart', () => {
  const [{ dataset: here }, { lake }] = [open(), open('other')]
  const other = lake.datasets.get('other')
  const heard: CommittedTransaction[] = []
  here.onCommit((transaction) => void heard.push(transaction))
  other.commit({ author, mutations: [{ create: { _id: 'a', _type: 'note', count: 0 } }] })
  lake.datasets.get('production').commit({ author, mutations: [{ create: { _id: 'b', _type: 'note', count: 1 } }] })
  expect(here.snapshot().all.map(({ _id }) => _id)).toEqual(['b'])
  expect(revisionsOf(heard)).toEqual([[undefined, 1]])
})
