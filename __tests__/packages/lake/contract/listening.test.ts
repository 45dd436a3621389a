import type { ListenEvent, LiveEvent, MutationEvent } from '@sanity/client'
import { collect } from '../support/collect'
import { startContractLake, type ContractLake } from './support/contract-lake'

type Event = ListenEvent<Record<string, unknown>>

let lake: ContractLake
beforeAll(async () => {
  lake = await startContractLake()
})
afterAll(() => lake.stop())

const isMutation = (event: Event): event is MutationEvent => event.type === 'mutation'
const mutationsOf = (events: readonly Event[]) => events.filter(isMutation)

/** Listens, and is sure to hear whatever happens from now on. */
async function listening(query: string, params = {}) {
  const events = ['welcome', 'mutation'] as const
  const stream = collect<Event>(
    lake.client().listen(query, params, { events: [...events], includeResult: true, includePreviousRevision: true }),
  )
  await stream.until((heard) => heard.some(({ type }) => type === 'welcome'))
  return stream
}

test('tells what appears, changes and disappears, in revisions that chain without a gap', async () => {
  const client = lake.client('editor')
  const _type = `t${crypto.randomUUID()}`
  const stream = await listening('*[_type == $_type && open]', { _type })
  const { _id } = await client.create({ _type, open: true })
  await client.patch(_id, { set: { title: 'x' } }).commit()
  await client.patch(_id, { set: { open: false } }).commit()
  await client.patch(_id, { set: { open: true } }).commit()
  const gone = await client.delete(_id)
  const heard = mutationsOf(await stream.until((events) => mutationsOf(events).length === 5))
  stream.stop()
  expect(heard.map(({ transition }) => transition)).toEqual(['appear', 'update', 'disappear', 'appear', 'disappear'])
  expect(heard.map(({ documentId }) => documentId)).toEqual(Array.from({ length: 5 }, () => _id))
  for (const [place, event] of heard.entries())
    if (place > 0) expect(event.previousRev).toBe(heard[place - 1]?.resultRev)
  expect(heard.at(-1)?.resultRev).toBe(gone.transactionId)
  expect(heard[1]).toMatchObject({ result: { title: 'x' }, mutations: [{ patch: { id: _id, set: { title: 'x' } } }] })
})

test('a transaction is told as one event for each document, numbered', async () => {
  const client = lake.client('editor')
  const _type = `t${crypto.randomUUID()}`
  const stream = await listening('*[_type == $_type]', { _type })
  const { transactionId } = await client.transaction([{ create: { _type } }, { create: { _type } }]).commit()
  const heard = mutationsOf(await stream.until((events) => mutationsOf(events).length === 2))
  stream.stop()
  expect(heard).toMatchObject([
    { transactionId, transactionTotalEvents: 2, transactionCurrentEvent: 1 },
    { transactionId, transactionTotalEvents: 2, transactionCurrentEvent: 2 },
  ])
})

test('the numbers are of what this listener hears: Studio waits until it has them all', async () => {
  const client = lake.client('editor')
  const _type = `t${crypto.randomUUID()}`
  const stream = await listening('*[_id == $_type]', { _type })
  await client.transaction([{ create: { _id: `${_type}-other`, _type } }, { create: { _id: _type, _type } }]).commit()
  const heard = mutationsOf(await stream.until((events) => mutationsOf(events).length === 1))
  stream.stop()
  expect(heard).toMatchObject([{ documentId: _type, transactionTotalEvents: 1, transactionCurrentEvent: 1 }])
})

test('somebody without a token hears nothing of what is private', async () => {
  const client = lake.client('editor')
  const _type = `t${crypto.randomUUID()}`
  const stream = await listening('*[_type == $_type]', { _type })
  await client.create({ _id: `drafts.${_type}`, _type })
  await client.create({ _id: `consent.${_type}`, _type })
  await client.create({ _id: _type, _type })
  const heard = mutationsOf(await stream.until((events) => mutationsOf(events).length === 1))
  stream.stop()
  expect(heard.map(({ documentId }) => documentId)).toEqual([_type])
})

test('a query that cannot be listened to says so in the stream, for a client to stop', async () => {
  const stream = collect<Event>(lake.client('editor').listen('*[', {}, { events: ['welcome', 'mutation'] }))
  await expect(stream.until(() => false)).rejects.toThrow(/parse|Syntax|\[/i)
})

test('the live stream names the tags of the queries that a change touches', async () => {
  const client = lake.client('editor')
  const _type = `t${crypto.randomUUID()}`
  const { syncTags } = await client.fetch('*[_type == $_type]', { _type }, { filterResponse: false })
  const stream = collect<LiveEvent>(client.live.events())
  await stream.until((events) => events.some(({ type }) => type === 'welcome'))
  await client.create({ _type })
  const events = await stream.until((heard) => heard.some(({ type }) => type === 'message'))
  stream.stop()
  const tags = new Set(events.flatMap((event) => (event.type === 'message' ? event.tags : [])))
  expect(syncTags?.some((tag) => tags.has(tag))).toBe(true)
})

test('the live stream of readers is silent about drafts; that of editors is not', async () => {
  const editor = lake.client('editor', { apiVersion: 'vX' })
  const readers = collect<LiveEvent>(lake.client().live.events())
  const editors = collect<LiveEvent>(editor.live.events({ includeDrafts: true }))
  await Promise.all([readers, editors].map((stream) => stream.until((events) => events.length > 0)))
  await editor.create({ _id: `drafts.${crypto.randomUUID()}`, _type: 'note' })
  await editor.create({ _type: 'note' })
  const messages = (events: readonly { type: string }[]) => events.filter(({ type }) => type === 'message').length
  await editors.until((events) => messages(events) === 2)
  expect(messages(await readers.until((events) => messages(events) > 0))).toBe(1)
  readers.stop()
  editors.stop()
})
