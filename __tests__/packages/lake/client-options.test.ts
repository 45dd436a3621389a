import sharp from 'sharp'
import { clientOptions } from './support/client-options'
import { collect } from './support/collect'
import { firstEvent } from './support/first-event'
import { refusal, startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
  await editor().create({ _id: 'a', _type: 'note', title: 'A' })
})
afterAll(() => lake.stop())

const editor = () => lake.client('editor')
const newId = () => `o-${crypto.randomUUID()}`
const whole = { filterResponse: false } as const
const bytes = () => Buffer.from(`text ${crypto.randomUUID()}`)
const upload = (options: Parameters<ReturnType<typeof editor>['assets']['upload']>[2]) =>
  editor().assets.upload('file', bytes(), { filename: 'a.txt', ...options })

/** Waits for the first event of a listener about one new document. */
async function heard(options: Parameters<ReturnType<typeof editor>['listen']>[2], _id = newId()) {
  const stream = editor().listen('*[_type == "heard"]', {}, { events: ['welcome', 'mutation'], ...options })
  const events = collect(stream)
  await events.until(([first]) => first !== undefined)
  await editor().create({ _id, _type: 'heard' })
  const [, event] = await events.until((all) => all.length > 1)
  events.stop()
  return event
}

type Proof = () => Promise<unknown>
/** Never leaves the client, or is a header that every server is sent. */
const ofClient = 'client'

/** For each option that the client knows: that it does what it says, or that it is refused by its name. */
const proofs: Record<keyof ReturnType<typeof clientOptions>, Record<string, Proof | typeof ofClient>> = {
  request: {
    timeout: ofClient,
    headers: ofClient,
    method: ofClient,
    signal: ofClient,
    query: ofClient,
    body: ofClient,
    token: async () => {
      const stranger = lake.client(undefined, { perspective: 'raw' })
      await editor().createOrReplace({ _id: 'drafts.t', _type: 'note' })
      expect(await stranger.fetch('*[_id == "drafts.t"]._id')).toEqual([])
      expect(await stranger.fetch('*[_id == "drafts.t"]._id', {}, { token: lake.token('viewer') })).toEqual([
        'drafts.t',
      ])
    },
    tag: async () => expect(await editor().fetch('1', {}, { tag: 'some.tag' })).toBe(1),
  },
  query: {
    useCdn: ofClient,
    stega: ofClient,
    cache: ofClient,
    next: ofClient,
    filterResponse: ofClient,
    perspective: async () => {
      await editor().createOrReplace({ _id: 'drafts.a', _type: 'note', title: 'draft' })
      const title = (perspective: 'drafts' | 'published') =>
        editor().fetch('*[_id == "a"][0].title', {}, { perspective })
      expect([await title('published'), await title('drafts')]).toEqual(['A', 'draft'])
    },
    variant: async () => {
      const refused = await refusal(editor().fetch('1', {}, { variant: 'v', perspective: 'published' }))
      expect(refused).toMatchObject({ statusCode: 400, message: expect.stringContaining('"variant"') })
      const conditions = { variant: { country: 'nl' }, perspective: 'published' } as const
      expect((await refusal(editor().fetch('1', {}, conditions))).message).toContain('"variantCondition"')
    },
    resultSourceMap: async () =>
      expect(await editor().fetch('*[_id == "a"].title', {}, { ...whole, resultSourceMap: true })).toMatchObject({
        resultSourceMap: { documents: [{ _id: 'a' }] },
      }),
    returnQuery: async () => {
      expect(await editor().fetch('1', {}, whole)).toMatchObject({ query: '1' })
      expect(await editor().fetch('1', {}, { ...whole, returnQuery: false })).not.toHaveProperty('query')
    },
    lastLiveEventId: async () => expect(await editor().fetch('1', {}, { lastLiveEventId: '999999' })).toBe(1),
    cacheMode: async () => expect(await asked('data/query/production?query=1&cacheMode=noStale')).toBe(200),
  },
  mutation: {
    returnFirst: ofClient,
    visibility: async () =>
      Promise.all(
        (['sync', 'async', 'deferred'] as const).map((visibility) =>
          editor().create({ _id: newId(), _type: 'note' }, { visibility }),
        ),
      ),
    returnDocuments: async () =>
      expect(await editor().create({ _id: 'r', _type: 'note' }, { returnDocuments: false })).toMatchObject({
        documentId: 'r',
      }),
    dryRun: async () => {
      const _id = newId()
      await editor().create({ _id, _type: 'note' }, { dryRun: true })
      expect(await editor().getDocument(_id)).toBeUndefined()
    },
    autoGenerateArrayKeys: async () =>
      expect(
        await editor().create({ _id: newId(), _type: 'note', list: [{ a: 1 }] }, { autoGenerateArrayKeys: true }),
      ).toMatchObject({ list: [{ a: 1, _key: expect.any(String) }] }),
    skipCrossDatasetReferenceValidation: async () =>
      editor().create({ _id: newId(), _type: 'note' }, { skipCrossDatasetReferenceValidation: true }),
    transactionId: async () => {
      const transactionId = newId()
      const create = [{ create: { _id: newId(), _type: 'note' } }]
      expect(await editor().mutate(create, { transactionId, returnDocuments: false })).toMatchObject({ transactionId })
    },
  },
  action: {
    transactionId: async () => {
      const transactionId = newId()
      expect(await editor().action(creation(newId()), { transactionId })).toEqual({ transactionId })
    },
    skipCrossDatasetReferenceValidation: async () =>
      editor().action(creation(newId()), { skipCrossDatasetReferenceValidation: true }),
    dryRun: async () => {
      const id = newId()
      await editor().action(creation(id), { dryRun: true })
      expect(await editor().getDocument(`drafts.${id}`)).toBeUndefined()
    },
  },
  listen: {
    events: ofClient,
    tag: async () => expect(await heard({ tag: 'some.tag' })).toMatchObject({ transition: 'appear' }),
    includeResult: async () => {
      expect(await heard({ includeResult: true })).toMatchObject({ result: { _type: 'heard' } })
      expect(await heard({ includeResult: false })).not.toHaveProperty('result')
    },
    includeMutations: async () => {
      expect(await heard({})).toMatchObject({ mutations: [{}] })
      expect(await heard({ includeMutations: false })).not.toHaveProperty('mutations')
    },
    includePreviousRevision: async () =>
      expect(await heard({ includePreviousRevision: true })).toMatchObject({ previous: null }),
    includeAllVersions: async () => {
      const id = `drafts.${newId()}`
      expect(await heard({ includeAllVersions: true }, id)).toMatchObject({ documentId: id })
    },
    visibility: async () => {
      for (const visibility of ['query', 'transaction'] as const)
        expect(await heard({ visibility })).toMatchObject({ transition: 'appear' })
    },
    effectFormat: async () =>
      expect(await heard({ effectFormat: 'mendoza' })).toMatchObject({ effects: { apply: expect.any(Array) } }),
    enableResume: async () => {
      const events = { events: ['welcome', 'mutation', 'reset'], enableResume: true } as const
      expect(await firstEvent(lake.url, 'enableResume=true')).toBe('welcome')
      // Who was away is told that events may be missing.
      expect(await firstEvent(lake.url, 'enableResume=true', 'earlier')).toBe('reset')
      const stream = collect(editor().listen('*[_type == "heard"]', {}, { ...events, events: [...events.events] }))
      expect(await stream.until((all) => all.length > 0)).toMatchObject([{ type: 'welcome' }])
      stream.stop()
    },
  },
  live: {
    includeDrafts: async () => live({ includeDrafts: true }),
    tag: async () => live({ tag: 'some.tag' }),
    waitFor: async () => live({ waitFor: 'function' }),
  },
  upload: {
    tag: async () => upload({ tag: 'some.tag' }),
    preserveFilename: ofClient,
    timeout: ofClient,
    // The ending alone: a name says who is in a picture.
    filename: async () =>
      expect(await upload({ filename: 'b.csv' })).toMatchObject({ originalFilename: 'document.csv' }),
    contentType: async () =>
      expect(await upload({ contentType: 'text/x-odd' })).toMatchObject({ mimeType: 'text/x-odd' }),
    extract: async () => {
      const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#c0392b' } })
        .png()
        .toBuffer()
      const { metadata } = await editor().assets.upload('image', picture, { extract: ['palette'] })
      expect(Object.keys(metadata)).toContain('palette')
      expect(Object.keys(metadata)).not.toContain('lqip')
    },
    label: async () => expect(await upload({ label: 'L' })).toMatchObject({ label: 'L' }),
    title: async () => expect(await upload({ title: 'T' })).toMatchObject({ title: 'T' }),
    description: async () => expect(await upload({ description: 'D' })).toMatchObject({ description: 'D' }),
    creditLine: async () => expect(await upload({ creditLine: 'C' })).toMatchObject({ creditLine: 'C' }),
    source: async () => {
      const source = { id: 'id', name: 'archive', url: 'https://example.org/1' }
      expect(await upload({ source })).toMatchObject({ source: { _type: 'sanity.assetSourceData', ...source } })
    },
  },
  dataset: {
    aclMode: async () =>
      expect(await admin().datasets.create('open', { aclMode: 'public' })).toMatchObject({ aclMode: 'public' }),
    description: async () => refusedDataset({ description: 'about it' }),
    embeddings: async () => refusedDataset({ embeddings: { enabled: true } }),
  },
  projects: {
    includeMembers: async () => {
      expect(await admin().projects.list()).toMatchObject([{ members: expect.any(Array) }])
      expect((await admin().projects.list({ includeMembers: false }))[0]).not.toHaveProperty('members')
    },
    includeFeatures: async () =>
      expect((await admin().projects.list({ includeFeatures: false }))[0]).not.toHaveProperty('features'),
    organizationId: async () => expect(await admin().projects.list({ organizationId: 'some' })).toEqual([]),
    onlyExplicitMembership: async () =>
      expect(await admin().projects.list({ onlyExplicitMembership: true })).toHaveLength(1),
  },
}

const admin = () => lake.client('administrator')
const creation = (id: string) =>
  ({
    actionType: 'sanity.action.document.create',
    publishedId: id,
    attributes: { _id: `drafts.${id}`, _type: 'note' },
    ifExists: 'fail',
  }) as const

async function refusedDataset(options: Parameters<ReturnType<typeof admin>['datasets']['create']>[1]) {
  const refused = await refusal(admin().datasets.create('other', options))
  expect(refused).toMatchObject({
    statusCode: 400,
    message: expect.stringContaining(Object.keys(options ?? {})[0] ?? ''),
  })
}

async function live(options: Parameters<ReturnType<typeof editor>['live']['events']>[0]) {
  const events = collect(editor().live.events(options))
  expect(await events.until((all) => all.length > 0)).toMatchObject([{ type: 'welcome' }])
  events.stop()
}

/** The status of an answer. */
async function asked(path: string): Promise<number> {
  const authorization = `Bearer ${lake.token('administrator')}`
  return (await fetch(`${lake.url}/v2026-03-01/${path}`, { headers: { authorization } })).status
}

test('the client knows no option that is not below', () => {
  const named = Object.fromEntries(Object.entries(proofs).map(([of, each]) => [of, Object.keys(each).toSorted()]))
  const known = Object.fromEntries(Object.entries(clientOptions()).map(([of, names]) => [of, names.toSorted()]))
  expect(named).toEqual(known)
})

const rows = Object.entries(proofs).flatMap(([of, each]) =>
  Object.entries(each).flatMap(([name, proof]) => (proof === ofClient ? [] : [[of, name, proof] as const])),
)
test.each(rows)('%s: %s does what it says, or is refused by name', async (_of, _name, proof) => {
  await proof()
})
