import { readFile } from '@/sanity/studio/documents/queries/read-file'
import { factFields, filesOf, noFactFields } from '@/sanity/studio/documents/rules/version-facts'
import { startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'

const file = { _type: 'file', asset: { _type: 'reference', _ref: 'file-a-pdf' } }

test.each([
  ['nothing', undefined, {}],
  ['a web address', { url: 'https://example.org' }, {}],
  ['a file', { file }, { chosen: 'file-a-pdf' }],
  ['a file that was read', { file, factsOf: 'file-a-pdf' }, { chosen: 'file-a-pdf', read: 'file-a-pdf' }],
  ['facts of a file that was taken out', { factsOf: 'file-a-pdf' }, { read: 'file-a-pdf' }],
])('of %s is known which file is chosen and which was read', (_what, version, files) => {
  expect(filesOf(version)).toEqual(files)
})

test('every fact is written, so that none is left of the file before', () => {
  expect(factFields({ format: 'CSV', size: 12 }, 'file-b-csv')).toEqual([
    ['format', 'CSV'],
    ['size', 12],
    ['pages', undefined],
    ['checksum', undefined],
    ['factsOf', 'file-b-csv'],
  ])
  expect(noFactFields.map(([name]) => name)).toEqual(factFields({ format: '', size: 0 }, '').map(([name]) => name))
  expect(noFactFields.every(([, value]) => value === undefined)).toBe(true)
})

describe('a file that was uploaded', () => {
  let lake: TestLake
  beforeEach(async () => {
    lake = await startTestLake()
  })
  afterEach(() => lake.stop())
  const { signal } = new AbortController()

  test('is read from where it is', async () => {
    const client = lake.client('editor')
    const { _id } = await client.assets.upload('file', Buffer.from('a,b\n1,2\n'), { filename: 'table.csv' })
    expect(await readFile(client, _id, signal)).toMatchObject({ format: 'CSV', size: 8 })
  })

  test('and whose bytes are gone says what its address answers', async () => {
    const url = `${lake.url}/files/nap1325/production/0000.csv`
    const gone = await lake.client('administrator').create({ _type: 'asset', url, extension: 'csv' })
    await expect(readFile(lake.client('editor'), gone._id, signal)).rejects.toThrow('its address answers 404.')
  })

  test('and is gone says so', async () => {
    await expect(readFile(lake.client('editor'), 'file-gone-pdf', signal)).rejects.toThrow('it is not there.')
  })
})
