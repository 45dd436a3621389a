import type { SanityClient } from '@sanity/client'
import { compareFile, importFile } from '@/sanity/studio/import/queries/import-file'
import { counted } from '@/sanity/studio/import/rules/counted'
import { startSeededLake } from '../../../packages/lake/support/seeded-lake'
import type { TestLake } from '../../../packages/lake/support/test-lake'

let lake: TestLake
let client: SanityClient
beforeEach(async () => {
  lake = await startSeededLake()
  // As Studio's own client looks at content.
  client = lake.client('editor', { perspective: 'published' })
})
afterEach(() => lake.stop())

const file = new TextEncoder().encode(`slug,kind,name_en,short_name
new-weavers,civilSociety,New Weavers,NW
ministry-of-defence,,,DEF
ministry-of-foreign-affairs,ministry,,
`)
const drafts = () => client.fetch<string[]>('*[_id in path("drafts.**")]._id | order(@)', {}, { perspective: 'raw' })

test('what was seen is written as drafts', async () => {
  const seen = await compareFile(client, file)
  expect(counted(seen.signatories)).toBe('1 new, 1 changed, 1 unchanged')
  expect(await drafts()).toEqual([])
  expect(await importFile(client, file, seen)).toMatchObject({ isWritten: true })
  expect(await drafts()).toEqual(['drafts.partner-ministry-of-defence', 'drafts.partner-new-weavers'])
})

test('nothing is written when somebody changed a signatory meanwhile, and the new comparison comes back', async () => {
  const seen = await compareFile(client, file)
  await client.patch('partner-ministry-of-defence').set({ shortName: 'DEF' }).commit()
  const { isWritten, reading } = await importFile(client, file, seen)
  expect(isWritten).toBe(false)
  expect(counted(reading.signatories)).toBe('1 new, 0 changed, 2 unchanged')
  expect(await drafts()).toEqual([])
})
