import { Readable } from 'node:stream'
import { importDocuments } from '@/packages/lake/source/import/import-documents'
import { startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(() => lake.stop())

const arrays = `${'['.repeat(5000)}${']'.repeat(5000)}`
const objects = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`
const document = (value: string) => `{"_id":"deep","_type":"note","value":${value}}`

const post = (path: string, body: string) =>
  fetch(`${lake.url}/v2026-03-01/data/${path}/production`, {
    method: 'POST',
    headers: { authorization: `Bearer ${lake.token('editor')}`, 'content-type': 'application/json' },
    body,
  })

describe.each([
  ['arrays', arrays, /nested deeper than 200/],
  ['objects', objects, /nested deeper than 200/],
  ['a field __proto__', '{"__proto__":{"polluted":true}}', /"__proto__".*rename/],
  ['an escaped field __proto__', '{"a":[{"\\u005f_proto__":1}]}', /"__proto__".*rename/],
])('%s that nobody could walk through safely', (_name, value, sentence) => {
  test.each([
    ['mutate', `{"mutations":[{"create":${document(value)}}]}`],
    ['mutate', `{"mutations":[{"patch":{"id":"x","set":{"a":${value}}}}]}`],
    ['mutate', `{"mutations":[{"delete":{"query":"*[_id == $a]","params":{"a":${value}}}}]}`],
    ['actions', `{"actions":[{"actionType":"sanity.action.document.create","attributes":${document(value)}}]}`],
    ['query', `{"query":"$a","params":{"a":${value}}}`],
  ])('are refused by %s', async (path, body) => {
    const answer = await post(path, body)
    expect(answer.status).toBe(400)
    expect((await answer.json()).error.description).toMatch(sentence)
  })

  test('are refused in an address', async () => {
    const short = value.length < 1000 ? value : `${'['.repeat(500)}${']'.repeat(500)}`
    const url = `${lake.url}/v2026-03-01/data/query/production?query=$a&$a=${encodeURIComponent(short)}`
    const answer = await fetch(url, { headers: { authorization: `Bearer ${lake.token('viewer')}` } })
    expect(answer.status).toBe(400)
    expect((await answer.json()).error.description).toMatch(sentence)
  })

  test('are refused by an import, with the line; nothing of the file is there', async () => {
    const { services, datasets } = lake.lake
    const importing = importDocuments({
      lines: Readable.from([`{"_id":"first","_type":"note"}\n${document(value)}\n`]),
      folder: '.',
      dataset: datasets.get('production'),
      assets: services.assets,
      images: services.images,
      projectId: services.projectId,
      replace: false,
    })
    await expect(importing).rejects.toThrow(/Nothing was imported: line 2/)
    await expect(importing).rejects.toThrow(sentence)
    expect(datasets.get('production').snapshot().get('first')).toBeUndefined()
  })
})

test('long lists and long field names are no trouble', async () => {
  const list = JSON.stringify(Array.from({ length: 300_000 }, () => 0))
  const body = `{"mutations":[{"createOrReplace":{"_id":"long","_type":"note","list":${list},"${'k'.repeat(100_000)}":1}}]}`
  expect((await post('mutate', body)).status).toBe(200)
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})
