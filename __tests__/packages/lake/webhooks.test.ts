import { assertValidSignature } from '@sanity/webhook'
import { openLake } from '@/packages/lake/source/server/lake'
import { serveLake } from '@/packages/lake/source/server/serve'
import { until } from '../../support/until'
import { bodies, hooks, makeHook, messagesOf, start, statesOf, told, withheld } from './support/hooked-lake'

const minute = 60_000
test('what is created, changed and deleted is told, signed as Sanity signs, and projected', async () => {
  const lake = await start()
  const hook = await makeHook(
    lake,
    { filter: '_type == "note"', projection: '{_id, "t": title, "by": author->name}' },
    { headers: { authorization: 'Bearer theirs' } },
  )
  const client = lake.client('editor')
  await client.create({ _id: 'p', _type: 'person', name: 'Ada' })
  await client.create({ _id: 'a', _type: 'note', title: 'One', author: { _type: 'reference', _ref: 'p' } })
  await until(() => told().received.length === 1)
  const { transactionId } = await client.patch('a').set({ title: 'Two' }).commit({ returnDocuments: false })
  await until(() => told().received.length === 2)
  await client.delete('a')
  await until(() => told().received.length === 3)
  expect(bodies()).toEqual([
    { _id: 'a', t: 'One', by: 'Ada' },
    { _id: 'a', t: 'Two', by: 'Ada' },
    { _id: 'a', t: null, by: null },
  ])
  for (const { text, headers } of told().received)
    await assertValidSignature(text, String(headers['sanity-webhook-signature']), hook.secret)
  expect(told().received[1]).toMatchObject({
    method: 'POST',
    headers: {
      authorization: 'Bearer theirs',
      'content-type': 'application/json',
      'idempotency-key': expect.stringMatching(/./),
      'sanity-dataset': 'production',
      'sanity-document-id': 'a',
      'sanity-operation': 'update',
      'sanity-project-id': 'nap1325',
      'sanity-transaction-id': transactionId,
      'sanity-transaction-time': expect.stringMatching(/Z$/),
      'sanity-webhook-id': hook.id,
    },
  })
  expect(new Set(told().received.map(({ headers }) => headers['idempotency-key'])).size).toBe(3)
  expect(JSON.stringify(await lake.client('administrator').request({ url: hooks }))).not.toContain(hook.secret)
})

test('drafts, versions and private documents are told to nobody, nor through references', async () => {
  const lake = await start()
  await makeHook(lake, { projection: '{..., "to": to->, "all": *[]._id}' })
  const client = lake.client('editor')
  for (const _id of ['drafts.a', 'versions.r1.a', 'secret.a']) await client.create({ _id, _type: 'note' })
  await client.create({ _id: 'a', _type: 'note', to: { _type: 'reference', _ref: 'secret.a' } })
  await until(() => told().received.length > 0)
  expect(bodies()).toMatchObject([{ _id: 'a', to: null, all: ['a'] }])
  expect(
    told()
      .received.map(({ text }) => text)
      .join(),
  ).not.toMatch(/drafts\.|versions\./)
})

test('a filter compares before and after', async () => {
  const lake = await start()
  await makeHook(lake, {
    on: ['update'],
    filter: 'delta::changedAny((title, slug.current)) && before().title != "quiet"',
  })
  const client = lake.client('editor')
  await client.create({ _id: 'a', _type: 'note', title: 'quiet', slug: { current: 'x' } })
  await client.patch('a').set({ title: 'one' }).commit()
  await client.patch('a').set({ other: 1 }).commit()
  await client.patch('a').set({ 'slug.current': 'y', other: 2 }).commit()
  await until(() => told().received.length > 0)
  await client.patch('a').set({ title: 'two' }).commit()
  await until(() => told().received.length > 1)
  expect(told().received.map(({ headers }) => headers['sanity-operation'])).toEqual(['update', 'update'])
  expect(bodies()).toMatchObject([{ other: 2 }, { title: 'two' }])
})

test('a filter asks whether nothing else changed, and looks into lists', async () => {
  const lake = await start()
  await makeHook(lake, {
    on: ['update'],
    filter: 'delta::changedOnly((_rev, _updatedAt, people[kind == "author"].name))',
  })
  const client = lake.client('editor')
  const people = [
    { _key: 'a', kind: 'author', name: 'Ada' },
    { _key: 'b', kind: 'reader', name: 'Bo' },
  ]
  await client.create({ _id: 'a', _type: 'note', people })
  await client.patch('a').set({ 'people[_key == "b"].name': 'Bea' }).commit()
  await client.patch('a').set({ 'people[_key == "a"].name': 'Amina', title: 'too' }).commit()
  await client.patch('a').set({ 'people[_key == "a"].name': 'Adila' }).commit()
  await until(() => told().received.length > 0)
  expect(bodies()).toMatchObject([{ people: [{ name: 'Adila' }, { name: 'Bea' }] }])
})

test('a receiver that fails is told again, later each time, with the same key; one that refuses is not', async () => {
  const lake = await start()
  const { id } = await makeHook(lake)
  told().answers = [503, 500, 200]
  await lake.client('editor').create({ _id: 'a', _type: 'note' })
  await until(async () => (await messagesOf(lake, id))[0]?.failureCount === 1)
  lake.pass(minute)
  await until(async () => (await messagesOf(lake, id))[0]?.failureCount === 2)
  lake.pass(3 * minute)
  await until(async () => (await statesOf(lake, id))[0] === 'success')
  expect(new Set(told().received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
  const attempts = await lake.client('administrator').request({ url: `${hooks}/${id}/attempts` })
  expect(
    attempts.map(({ resultCode, isFailure }: { resultCode: number; isFailure: boolean }) => [resultCode, isFailure]),
  ).toEqual([
    [200, false],
    [500, true],
    [503, true],
  ])
  told().answers = [400]
  await lake.client('editor').create({ _id: 'b', _type: 'note' })
  await until(async () => (await statesOf(lake, id))[0] === 'failure')
  lake.pass(24 * 60 * minute)
  await lake.client('editor').create({ _id: 'c', _type: 'note' })
  await until(async () => (await statesOf(lake, id)).length === 3)
  expect(told().received.filter(({ headers }) => headers['sanity-document-id'] === 'b')).toHaveLength(1)
})

test('what was committed while nobody served is told at the next start, once, by whichever process', async () => {
  const lake = await start()
  const { id } = await makeHook(lake)
  const { dataDir } = lake
  const options = {
    dataDir,
    projectId: 'nap1325',
    host: '127.0.0.1',
    port: 0,
    webhooks: { allowPrivateAddresses: true },
  }
  told().answers = [503]
  await lake.client('editor').create({ _id: 'a', _type: 'note' })
  await until(async () => (await messagesOf(lake, id))[0]?.failureCount === 1)
  const alone = openLake(options)
  for (let number = 0; number < 5; number++)
    alone.datasets
      .get('production')
      .commit({ mutations: [{ create: { _id: `n${number}`, _type: 'note' } }], author: 'x' })
  await alone.close()
  told().answers = [200]
  told().received.length = 0
  const others = await Promise.all([serveLake(options), serveLake(options)])
  await until(() => told().received.length >= 5)
  await lake.client('editor').create({ _id: 'last', _type: 'note' })
  await until(() => told().received.some(({ headers }) => headers['sanity-document-id'] === 'last'))
  expect(
    told()
      .received.map(({ headers }) => headers['sanity-document-id'])
      .toSorted(),
  ).toEqual(['last', 'n0', 'n1', 'n2', 'n3', 'n4'])
  await Promise.all(others.map((each) => each.close()))
})

test('what is withheld is told to nobody, and words that are gone are not told late', async () => {
  const lake = await start({ withheld, timeZone: 'Europe/Amsterdam' })
  const { id } = await makeHook(lake, { projection: '{_id, title, "to": to->title}' })
  const client = lake.client('editor')
  const covered = (_id: string) => client.create({ _id: `consent.${_id}`, _type: 'consent', until: '2999-01-01' })
  await client.create({ _id: 'hidden', _type: 'note', title: 'canary' })
  await client.create({ _id: 'page', _type: 'page', title: 'Page', to: { _type: 'reference', _ref: 'hidden' } })
  await until(() => told().received.length === 1)
  expect(bodies()).toEqual([{ _id: 'page', title: 'Page', to: null }])

  await covered('a')
  told().answers = [503, 200]
  await client.create({ _id: 'a', _type: 'note', title: 'canary' })
  await until(async () => (await messagesOf(lake, id))[0]?.failureCount === 1)
  await client.patch('a').set({ title: 'without the name' }).commit()
  await until(() => bodies().some((body) => JSON.stringify(body).includes('without')))
  told().received.length = 0
  lake.pass(minute)
  await until(() => told().received.length === 1)
  expect(bodies()).toEqual([{ _id: 'a', title: 'without the name', to: null }])

  told().answers = [503, 200]
  await client.patch('a').set({ title: 'canary' }).commit()
  await until(async () => (await messagesOf(lake, id))[0]?.failureCount === 1)
  told().received.length = 0
  await client.delete('a')
  await until(() => told().received.length === 1)
  lake.pass(minute)
  await until(async () => (await statesOf(lake, id)).includes('skipped'))
  expect(bodies()).toEqual([{ _id: 'a', title: null, to: null }])
})

test('that a document is gone is told although its history was erased at once', async () => {
  const lake = await start()
  await lake.client('editor').create({ _id: 'a', _type: 'note', title: 'canary' })
  await makeHook(lake, { filter: '_type == "note"' })
  const { services } = lake.lake
  lake.lake.datasets.get('production').commit({ mutations: [{ delete: { id: 'a' } }], author: 'x' })
  services.log.eraseHistory('production', ['a'])
  await until(() => told().received.length === 1)
  expect(bodies()).toEqual([{ _id: 'a' }])
})
