import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { applyPatch, type RawPatch } from 'mendoza'
import { forgetOld } from '@/packages/lake/source/history/forget-old'
import { refusal, startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(() => lake.stop())

async function get(path: string): Promise<Response> {
  return fetch(`${lake.url}/v2026-03-01/data/history/production/${path}`, {
    headers: { authorization: `Bearer ${lake.token('viewer')}` },
  })
}

async function written() {
  const client = lake.client('editor')
  const first = await client.create({
    _type: 'note',
    title: 'One',
    body: [{ _key: 'a', text: 'long enough to differ' }],
  })
  lake.pass(1000)
  const second = await client
    .patch(first._id, { set: { title: 'Two', 'body[0].text': 'long enough to be other' } })
    .commit()
  lake.pass(1000)
  const { transactionId } = await client.delete(first._id)
  return { id: first._id, first, second, transactionId }
}

test('a document as it was at a revision, at a moment, and last', async () => {
  const { id, first, second } = await written()
  const at = async (query: string) => (await (await get(`documents/${id}?${query}`)).json()).documents
  expect(await at(`revision=${first._rev}`)).toEqual([first])
  expect(await at(`time=${second._updatedAt}`)).toEqual([second])
  expect(await at('lastRevision=true')).toEqual([second])
  expect(await at(`time=${new Date(0).toISOString()}`)).toEqual([])
})

test('effects lead from each state to the next and back', async () => {
  const { id, first, second } = await written()
  const text = await (await get(`transactions/${id}?effectFormat=mendoza&excludeContent=true`)).text()
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toHaveLength(3)
  const { apply, revert } = lines[1].effects[id]
  expect(applyPatch(first, apply)).toEqual(second)
  expect(applyPatch(second, revert)).toEqual(first)
  expect(applyPatch(null, lines[0].effects[id].apply)).toEqual(first)
  expect(applyPatch(second, lines[2].effects[id].apply)).toBeNull()
})

test('the events of a document say what happened, the newest first, with who', async () => {
  const client = lake.client('editor')
  const publishedId = `t-${crypto.randomUUID()}`
  const draftId = `drafts.${publishedId}`
  await client.create({ _id: draftId, _type: 'note' })
  await client.action({ actionType: 'sanity.action.document.publish', draftId, publishedId })
  const { events } = await (await get(`events/documents/${publishedId}`)).json()
  expect(events[publishedId].map(({ type }: { type: string }) => type)).toEqual(
    expect.arrayContaining([expect.stringMatching(/publishDocumentVersion/)]),
  )
  expect(JSON.stringify(events)).toContain('"author":"r')
})

test.each(['limit=-1', 'limit=many'])('%s is refused', async (query) => {
  expect((await get(`transactions/x?${query}`)).status).toBe(400)
})

test('what a deleted document said can be erased, in the history and in the file', async () => {
  const client = lake.client('editor')
  const canary = `canary-${crypto.randomUUID()}`
  const url = '/data/history/production/documents/erased,drafts.erased'
  const erase = (role: 'editor' | 'viewer' = 'editor') =>
    lake.client(role).request<unknown>({ method: 'DELETE', url }).then(String)
  const onDisk = () =>
    readdirSync(lake.dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(canary))
      .map(({ name }) => name)
  await client.create({ _id: 'erased', _type: 'note', title: canary, text: canary.repeat(500) })
  await client.patch('erased', { set: { title: `${canary}, better` } }).commit()
  expect((await refusal(erase())).statusCode).toBe(409)
  await client.create({ _id: 'drafts.erased', _type: 'note', title: canary })
  await client.transaction().delete('erased').delete('drafts.erased').commit()
  expect((await refusal(erase('viewer'))).statusCode).toBe(403)
  expect(onDisk()).not.toEqual([])
  await erase()
  expect(onDisk()).toEqual([])
  for (const path of ['transactions/erased', 'documents/erased?lastRevision=true', 'events/documents/erased'])
    expect(await (await get(path)).text()).not.toContain(canary)
  // That something was there, when and by whom it was changed, stays known.
  expect((await (await get('transactions/erased')).text()).trim().split('\n')).toHaveLength(3)
})

test('an author erases only what nobody else wrote in; who erased what is noted, without a word of it', async () => {
  const canary = `canary-${crypto.randomUUID()}`
  const author = lake.client('author')
  const erase = (client: typeof author, id: string) =>
    client.request<unknown>({ method: 'DELETE', url: `/data/history/production/documents/${id}` })
  const write = async (id: string, ...clients: (typeof author)[]) => {
    for (const client of clients) await client.createOrReplace({ _id: id, _type: 'note', title: canary })
    await clients.at(-1)?.delete(id)
  }
  await write('drafts.editors', lake.client('editor'))
  await write('drafts.both', lake.client('editor'), author)
  await write('drafts.own', author)
  for (const id of ['drafts.editors', 'drafts.both', 'drafts.own,drafts.editors']) {
    const { statusCode, message } = await refusal(erase(author, id))
    expect(statusCode).toBe(403)
    expect(message).toMatch(/nobody else wrote/)
  }
  for (const id of ['drafts.editors', 'drafts.both'])
    expect(await (await get(`transactions/${id}`)).text()).toContain(canary)
  await erase(author, 'drafts.own')
  expect(await (await get('transactions/drafts.own')).text()).not.toContain(canary)
  await erase(lake.client('editor'), 'drafts.both')
  const list = await lake.client('administrator').request<{ ids: string[]; account: string; at: string }[]>({
    url: '/data/history/production/erasures',
  })
  expect(list.slice(0, 2).map(({ ids }) => ids)).toEqual([['drafts.both'], ['drafts.own']])
  expect(list[0]?.account).toMatch(/^r/)
  expect(Date.parse(list[0]?.at ?? '')).not.toBeNaN()
  expect(JSON.stringify(list)).not.toContain(canary)
})

test('an action with `purge` erases what a document said, with its draft; without it, and in a dry run, nothing is erased', async () => {
  const client = lake.client('editor')
  const canary = `canary-${crypto.randomUUID()}`
  const said = async () =>
    Promise.all(['purged', 'drafts.purged'].map(async (id) => (await get(`transactions/${id}`)).text()))
  const makeBoth = async () => {
    await client.create({ _id: 'purged', _type: 'note', title: canary })
    await client.create({ _id: 'drafts.purged', _type: 'note', title: canary })
  }
  const discard = { actionType: 'sanity.action.document.version.discard', versionId: 'drafts.purged' } as const
  const includeDrafts: string[] = []
  const erase = { actionType: 'sanity.action.document.delete', publishedId: 'purged', includeDrafts } as const
  await makeBoth()
  // A draft that nobody named is not deleted, nor is its history.
  expect((await refusal(client.action({ ...erase, purge: true }))).statusCode).toBe(409)
  await client.action({ ...discard, purge: true }, { dryRun: true })
  await client.action(discard)
  for (const text of await said()) expect(text).toContain(canary)
  await client.action({ ...erase, purge: true })
  for (const text of await said()) expect(text).not.toContain(canary)
  await makeBoth()
  await client.action({ ...discard, purge: true })
  const [published, draft] = await said()
  expect(published).toContain(canary)
  expect(draft).not.toContain(canary)
  await client.action(erase)
})

test('an author purges only what nobody else wrote in', async () => {
  const author = lake.client('author')
  const purge = (versionId: string) =>
    author.action({ actionType: 'sanity.action.document.version.discard', versionId, purge: true })
  await lake.client('editor').create({ _id: 'drafts.of-both', _type: 'note', title: 'One' })
  await author.patch('drafts.of-both').set({ title: 'Two' }).commit()
  expect((await refusal(purge('drafts.of-both'))).statusCode).toBe(403)
  expect(await author.getDocument('drafts.of-both')).toMatchObject({ title: 'Two' })
  await author.create({ _id: 'drafts.of-one', _type: 'note', title: 'My own' })
  await purge('drafts.of-one')
  expect(await (await get('transactions/drafts.of-one')).text()).not.toContain('My own')
})

/** What the transactions of a document did, in order. */
async function effectsOf(id: string): Promise<{ apply: RawPatch; revert: RawPatch }[]> {
  const text = await (await get(`transactions/${id}?effectFormat=mendoza&excludeContent=true`)).text()
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).effects[id])
}

test('history older than is wanted is forgotten, but for the state with which the rest begins', async () => {
  const client = lake.client('editor')
  const note = await client.create({ _type: 'note', title: 'One' })
  const states = [note]
  for (const title of ['Two', 'Three', 'Four']) {
    lake.pass(24 * 60 * 60_000)
    states.push(await client.patch(note._id).set({ title }).commit())
  }
  const other = await client.create({ _type: 'note', title: 'Not touched' })
  lake.pass(24 * 60 * 60_000)
  const { services } = lake.lake
  await forgetOld(services, 2.5, new AbortController().signal)
  const effects = await effectsOf(note._id)
  // Two, with which it begins, and what became of it.
  expect(effects).toHaveLength(3)
  expect(applyPatch(states[2], effects[2]?.apply ?? [])).toEqual(states[3])
  expect(applyPatch(states[1], effects[1]?.apply ?? [])).toEqual(states[2])
  expect(await effectsOf(other._id)).toHaveLength(1)
  const at = async (query: string) => (await (await get(`documents/${note._id}?${query}`)).json()).documents
  expect(await at(`revision=${note._rev}`)).toEqual([])
  expect(await at('lastRevision=true')).toEqual([states[3]])
})

test('the log says each state once, and what was done all the same', async () => {
  const client = lake.client('editor')
  const words = 'Written once. '.repeat(500)
  const note = await client.create({ _type: 'note', words })
  await client.patch(note._id).set({ title: 'Other' }).commit()
  const text = await (await get(`transactions/${note._id}`)).text()
  const [first, second] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).mutations)
  expect(first[0].create.words).toBe(words)
  expect(second).toEqual([{ patch: expect.objectContaining({ set: { title: 'Other' } }) }])
  const database = new DatabaseSync(join(lake.dataDir, 'lake.sqlite'), { readOnly: true })
  const rows = database
    .prepare(
      'SELECT length(before) AS before, length(after) AS after, length(mutations) AS mutations FROM log_change WHERE document_id = ? ORDER BY seq',
    )
    .all(note._id)
  database.close()
  expect(rows.map((row) => [row.before, Number(row.after) > words.length, Number(row.mutations) < 200])).toEqual([
    [null, true, true],
    [null, true, true],
  ])
})
