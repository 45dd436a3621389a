import type { SanityClient } from '@sanity/client'
import { importMutations } from '@/sanity/import/import-mutations'
import { IMPORT_QUERY, type ImportContent } from '@/sanity/import/known-signatories'
import { readFile } from '@/sanity/import/read-file'
import { startSeededLake } from '../../packages/lake/support/seeded-lake'
import { refusal, type TestLake } from '../../packages/lake/support/test-lake'

let lake: TestLake
let client: SanityClient
beforeEach(async () => {
  lake = await startSeededLake()
  client = lake.client('editor')
})
afterEach(() => lake.stop())

async function plan(text: string) {
  const { signatories, problems } = readFile(
    new TextEncoder().encode(text),
    await client.fetch<ImportContent>(IMPORT_QUERY),
  )
  expect(problems).toEqual([])
  return importMutations(signatories)
}

const partners = () => client.fetch<{ _id: string; _rev: string }[]>('*[_type == "partner"]{ _id, _rev } | order(_id)')

const file = `slug,kind,name_en,short_name,outcomes
new-weavers,civilSociety,New Weavers,NW,"1,2"
ministry-of-defence,,,DEF,
ministry-of-foreign-affairs,ministry,,,
`

test('new and changed signatories become drafts; what is published stays', async () => {
  const before = await partners()
  await client.mutate(await plan(file))
  const after = await partners()
  const drafts = after.filter(({ _id }) => _id.startsWith('drafts.'))
  expect(drafts.map(({ _id }) => _id)).toEqual(['drafts.partner-ministry-of-defence', 'drafts.partner-new-weavers'])
  expect(after.filter(({ _id }) => !_id.startsWith('drafts.'))).toEqual(before)
  const [published, draft] = await Promise.all([
    client.getDocument('partner-ministry-of-defence'),
    client.getDocument('drafts.partner-ministry-of-defence'),
  ])
  const system = { _id: '', _rev: '', _createdAt: '', _updatedAt: '' }
  expect({ ...draft, ...system }).toEqual({ ...published, ...system, shortName: 'DEF' })
  // Told again, the same file says nothing new.
  expect(await plan(file)).toEqual([])
})

test('a draft that changed since the preview refuses the whole import', async () => {
  await client.mutate(await plan(file))
  const mutations = await plan(file.replace('NW', 'NWV').replace('DEF', 'MOD'))
  expect(mutations).toHaveLength(2)
  await client.patch('drafts.partner-ministry-of-defence').set({ contactRole: 'Press officer' }).commit()
  const before = await partners()
  expect((await refusal(client.mutate(mutations))).statusCode).toBe(409)
  expect(await partners()).toEqual(before)
})

test('a draft that somebody began since the preview refuses the whole import', async () => {
  const mutations = await plan(file)
  await client.create({ _id: 'drafts.partner-ministry-of-defence', _type: 'partner', contactRole: 'Press officer' })
  const before = await partners()
  expect((await refusal(client.mutate(mutations))).statusCode).toBe(409)
  expect(await partners()).toEqual(before)
})
