import { DatabaseSync } from 'node:sqlite'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import { hashSecret } from '@/packages/lake/source/auth/secrets'
import { openLake } from '@/packages/lake/source/server/lake'
import { accountTables } from '@/packages/lake/source/storage/account-tables'
import { contentTables } from '@/packages/lake/source/storage/content-tables'
import { refusal, startTestLake, type Role, type TestLake } from './support/test-lake'

let lake: TestLake
let editor: SanityClient
let clients: Readonly<Record<Role, SanityClient>>
beforeAll(async () => {
  lake = await startTestLake()
  editor = lake.client('editor')
  const { client } = lake
  clients = {
    administrator: client('administrator'),
    editor,
    author: client('author'),
    reviews: client('reviews'),
    site: client('site'),
    viewer: client('viewer'),
  }
})
afterAll(() => lake.stop())
beforeEach(async () => {
  await editor
    .transaction()
    .createOrReplace({ _id: 'story', _type: 'story', title: 'Published' })
    .createOrReplace({ _id: 'drafts.story', _type: 'story', title: 'Draft' })
    .createOrReplace({ _id: 'consent.story', _type: 'consentRecord' })
    .createOrReplace({ _id: 'review.link', _type: 'reviewLink' })
    .createOrReplace({ _id: 'workflow.story', _type: 'workflow' })
    .createOrReplace({ _id: 'drafts.request.story', _type: 'workflowRequest' })
    .createOrReplace({ _id: 'meta', _type: 'translation.metadata' })
    .createOrReplace({ _id: 'other', _type: 'story' })
    .commit()
})

const pair = { draftId: 'drafts.story', publishedId: 'story' }
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

type Deed = (client: SanityClient) => Promise<unknown>
const drafting: [string, Deed][] = [
  ['begin a draft', (client) => client.createOrReplace({ _id: 'drafts.new', _type: 'story' })],
  ['change a draft', (client) => client.patch('drafts.story').set({ title: 'New' }).commit()],
  ['delete a draft', (client) => client.delete('drafts.story')],
  [
    'edit what is published, into a draft',
    (client) =>
      client.action({
        actionType: 'sanity.action.document.edit',
        draftId: 'drafts.other',
        publishedId: 'other',
        patch: { set: { title: 'New' } },
      }),
  ],
  [
    'discard a draft',
    (client) => client.action({ actionType: 'sanity.action.document.version.discard', versionId: 'drafts.story' }),
  ],
  [
    'ask for review',
    (client) => client.createOrReplace({ _id: 'drafts.request.story', _type: 'workflowRequest', note: 'x' }),
  ],
  ['take it back', (client) => client.delete('drafts.request.story')],
  ['tie a translation to its original', (client) => client.patch('meta').set({ translations: [] }).commit()],
  ['upload a picture', (client) => client.assets.upload('image', png)],
]

const sentences: Readonly<Record<'author' | 'reviews' | 'site' | 'viewer', RegExp>> = {
  author: /The role author may write drafts, but not ".+/,
  reviews: /The role reviews may write its own private records, but not ".+/,
  site: /site may read/,
  viewer: /viewer may read/,
}
const deciding: [string, Deed][] = [
  ['publish', (client) => client.action({ actionType: 'sanity.action.document.publish', ...pair })],
  ['unpublish', (client) => client.action({ actionType: 'sanity.action.document.unpublish', ...pair })],
  [
    'delete what is published',
    (client) =>
      client.action({
        actionType: 'sanity.action.document.delete',
        publishedId: 'story',
        includeDrafts: ['drafts.story'],
      }),
  ],
  ['create what readers see', (client) => client.create({ _type: 'story', title: 'Past the button' })],
  ['change what readers see', (client) => client.patch('story').set({ title: 'New' }).commit()],
  ['change by query', (client) => client.patch({ query: '*[_type == "story"]' }).set({ title: 'New' }).commit()],
  ['delete by query', (client) => client.delete({ query: '*[_type == "story"]' })],
  ['write consent', (client) => client.patch('consent.story').set({ basis: 'given' }).commit()],
  ['draft consent', (client) => client.createOrReplace({ _id: 'drafts.consent.story', _type: 'consentRecord' })],
  ['make a review link', (client) => client.create({ _id: 'review.new', _type: 'reviewLink' })],
  ['approve', (client) => client.patch('workflow.story').set({ decision: 'approved' }).commit()],
  ['schedule', (client) => client.create({ _id: 'schedule.publish.story', _type: 'schedule' })],
  [
    'call a story a list of translations',
    (client) => client.createOrReplace({ _id: 'story', _type: 'translation.metadata' }),
  ],
  [
    'hide among drafts',
    (client) =>
      client
        .transaction([{ patch: { id: 'drafts.story', set: { title: 'x' } } }])
        .patch('story', { set: { title: 'x' } })
        .commit(),
  ],
]

for (const [name, deed] of drafting) {
  test.each<Role>(['author', 'editor', 'administrator'])(`${name}: allowed to role %s`, async (role) => {
    await expect(deed(clients[role])).resolves.toBeDefined()
  })
  test(`${name}: refused to viewers and strangers, with a sentence`, async () => {
    expect(await refusal(deed(clients.viewer))).toMatchObject({
      statusCode: 403,
      message: expect.stringMatching(/viewer/),
    })
    expect(await refusal(deed(lake.client()))).toMatchObject({ statusCode: 401 })
  })
}

for (const [name, deed] of deciding) {
  test.each<keyof typeof sentences>(['author', 'reviews', 'site', 'viewer'])(
    `${name}: refused to role %s with a sentence, and nothing happens`,
    async (role) => {
      const before = await editor.fetch('*[!(_type in path("sanity.**"))]')
      const { statusCode, message } = await refusal(deed(clients[role]))
      expect(statusCode).toBe(403)
      expect(message).toMatch(sentences[role])
      expect(await editor.fetch('*[!(_type in path("sanity.**"))]')).toEqual(before)
    },
  )
}

describe('the role of review pages', () => {
  const view = { _id: 'review.link.view.1', _type: 'reviewView' }
  test.each<[string, Deed]>([
    ['write down an opening', (client) => client.createOrReplace(view)],
    [
      'complete it',
      (client) => client.createIfNotExists(view).then(() => client.patch(view._id).set({ a: 1 }).commit()),
    ],
    ['write down a remark', (client) => client.createOrReplace({ _id: 'review.link.note.a', _type: 'reviewNote' })],
  ])('%s: allowed', async (_name, deed) => {
    await expect(deed(clients.reviews)).resolves.toBeDefined()
  })

  test.each<[string, Deed]>([
    ['change a link', (client) => client.patch('review.link').set({ expiresAt: '2099-01-01T00:00:00Z' }).commit()],
    ['delete an opening', (client) => client.delete(view._id)],
    ['begin a draft', (client) => client.createOrReplace({ _id: 'drafts.new', _type: 'story' })],
    ['write below a remark', (client) => client.create({ _id: 'review.link.note.a.b', _type: 'reviewNote' })],
    ['upload a picture', (client) => client.assets.upload('image', png)],
  ])('%s: refused', async (_name, deed) => {
    await editor.createOrReplace(view)
    expect(await refusal(deed(clients.reviews))).toMatchObject({
      statusCode: 403,
      message: expect.stringMatching(/reviews may/),
    })
  })
})

test('Studio is told the same as the lake enforces', async () => {
  const acl = (role: Role) =>
    clients[role].request<{ filter: string; permissions: string[] }[]>({
      url: '/projects/nap1325/datasets/production/acl',
    })
  const mayUpdate = async (role: Role) => {
    const filters = (await acl(role))
      .filter(({ permissions }) => permissions.includes('update'))
      .map(({ filter }) => filter)
    return editor.fetch<string[]>(`*[${filters.map((filter) => `(${filter})`).join(' || ') || 'false'}]._id | order(@)`)
  }
  expect(await mayUpdate('viewer')).toEqual([])
  const authors = await mayUpdate('author')
  expect(authors).toEqual(expect.arrayContaining(['drafts.story', 'drafts.request.story', 'meta']))
  for (const id of ['story', 'consent.story', 'review.link', 'workflow.story']) expect(authors).not.toContain(id)
  expect(await mayUpdate('editor')).toContain('consent.story')
})

test('a folder of before there were authors takes them, and its tokens stay', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'nap1325-roles-'))
  const database = new DatabaseSync(join(dataDir, 'lake.sqlite'))
  const roles = "role TEXT NOT NULL CHECK (role IN ('administrator', 'editor', 'viewer'))"
  database.exec(contentTables + accountTables.replace('role TEXT NOT NULL', roles))
  const token = 'sk-of-the-first-release'
  database.exec(`INSERT INTO account (id, kind, name, role, created_at) VALUES ('r1', 'robot', 'site', 'viewer', 1);
    INSERT INTO token (hash, account, created_at) VALUES ('${hashSecret(token)}', 'r1', 1)`)
  expect(() => database.exec("UPDATE account SET role = 'author'")).toThrow(/CHECK/)
  database.close()
  const opened = openLake({ dataDir, passwordCost: 7 })
  const { createUser, viewerOf, robots } = opened.services.accounts
  await createUser({ email: 'ada@example.org', name: 'Ada', role: 'author', password: null })
  expect(viewerOf(token)).toMatchObject({ role: { name: 'viewer' } })
  expect(robots()).toMatchObject([{ id: 'r1', label: 'site', createdAt: 1 }])
  opened.close()
  rmSync(dataDir, { recursive: true })
})
