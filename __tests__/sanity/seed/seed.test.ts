import { readFileSync } from 'node:fs'
import { createMockAuthStore, createWorkspaceFromConfig, validateDocument } from 'sanity'
import type { SanityClient, SanityDocument } from '@sanity/client'
import { seedAsNdjson } from '@/sanity/seed/seed-documents'
import workspaceConfig from '@/sanity/typegen/sanity.config'
import { startSeededLake } from '../../packages/lake/support/seeded-lake'
import type { TestLake } from '../../packages/lake/support/test-lake'

let lake: TestLake
let client: SanityClient
beforeAll(async () => {
  lake = await startSeededLake()
  client = lake.client('administrator')
})
afterAll(() => lake.stop())

test('the file for importers is made from the readable content', () => {
  expect(readFileSync('sanity/seed/production.ndjson', 'utf8')).toBe(seedAsNdjson())
})

test('every document keeps every rule of its schema', async () => {
  const auth = createMockAuthStore({ client, currentUser: null })
  const workspace = await createWorkspaceFromConfig({ ...workspaceConfig, auth })
  const problemsOf = async (document: SanityDocument) => {
    const markers = await validateDocument({
      document,
      workspace,
      getClient: () => client,
      getDocumentExists: async ({ id }) => (await client.getDocument(id)) !== undefined,
    })
    return markers
      .filter(({ level }) => level === 'error')
      .map(({ path, message }) => `${document._id} ${JSON.stringify(path)}: ${message}`)
  }
  const documents = await client.fetch<SanityDocument[]>('*')
  expect(documents.length).toBeGreaterThan(50)
  for (const document of documents) expect(await problemsOf(document)).toEqual([])
  // What the rules are worth: a document that breaks some is told so.
  const stories = documents.filter(({ _type }) => _type === 'story')
  for (const story of stories.slice(0, 1))
    expect(await problemsOf({ ...story, title: '', summary: 'x' })).not.toEqual([])
  expect(stories.length).toBeGreaterThan(0)
})
