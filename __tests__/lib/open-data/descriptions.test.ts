import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import jsonld from 'jsonld'
import { changesFile } from '@/lib/open-data/changes'
import { countedSets, inSteps } from '@/lib/open-data/year-count'
import { catalogue } from '@/lib/open-data/catalogue'
import { columnsOf } from '@/lib/open-data/csv'
import { dataSets, jsonSchemaOf } from '@/lib/open-data/data-sets'
import { jsonFile } from '@/lib/open-data/entries'
import { openApi } from '@/lib/open-data/open-api'
import { startSeededLake } from '../../packages/lake/support/seeded-lake'
import { everyEntry } from '../support/open-data'

const siteUrl = 'https://site.example'
/** Without what JSON cannot say (`undefined`), as it is sent. */
const description: Record<string, unknown> = JSON.parse(JSON.stringify(openApi(siteUrl)))

test('the description keeps the schema of OpenAPI 3.1', async () => {
  const validator = new Validator()
  expect(await validator.validate(description)).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
})

test('every file keeps what the description says of it, as another validator reads it', async () => {
  const lake = await startSeededLake()
  const entries = await everyEntry(lake.client('viewer', { perspective: 'published' })).finally(() => lake.stop())
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  ajv.addSchema(description, 'description')
  for (const set of dataSets) {
    const path = `~1api~1v1~1${set}.json`
    const schema = `description#/paths/${path}/get/responses/200/content/application~1json/schema`
    const file: unknown = JSON.parse(jsonFile(entries[set], `${siteUrl}/api/v1/openapi.json`))
    expect([set, ajv.validate({ $ref: schema }, file), ajv.errors]).toEqual([set, true, null])
  }
})

test('so does the changelog, with and without a year that was counted', () => {
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  ajv.addSchema(description, 'description')
  const path = '~1api~1v1~1changes.json'
  const schema = `description#/paths/${path}/get/responses/200/content/application~1json/schema`
  const sets = countedSets.map((set) => ({ set, entries: 3, created: 1 }))
  const counted = { year: 2026, sets, consentEnded: inSteps(7) }
  for (const documents of [[], [counted], [counted, { ...counted, year: 2027 }]]) {
    const file: unknown = JSON.parse(changesFile(documents, `${siteUrl}/api/v1/openapi.json`))
    expect([ajv.validate({ $ref: schema }, file), ajv.errors]).toEqual([true, null])
    expect(file).toMatchObject({ years: documents.map(() => ({ consentEnded: { atLeast: 5, lessThan: 10 } })) })
  }
})

test.each(dataSets)('no field of %s is without a word of what it says, in both languages', (set) => {
  const english = columnsOf(set, 'en')
  expect(english.length).toBeGreaterThan(4)
  expect(english.filter(({ description: text }) => text.length < 5)).toEqual([])
  expect(columnsOf(set, 'nl').map(({ name }) => name)).toEqual(english.map(({ name }) => name))
  expect(JSON.stringify(jsonSchemaOf(set, 'nl'))).not.toBe(JSON.stringify(jsonSchemaOf(set, 'en')))
})

describe('the catalogue', () => {
  const dcat = 'http://www.w3.org/ns/dcat#'
  const dct = 'http://purl.org/dc/terms/'
  const made = catalogue({ siteUrl, publisher: 'NAP 1325', changed: { stories: '2026-01-01T00:00:00Z' } })
  /** No context may be fetched: a catalogue must be readable without anybody else's server. */
  const options = { documentLoader: (url: string) => Promise.reject(new Error(`asked for ${url}`)) }

  /** Subjects of the triples by their type, each with its properties. */
  async function things(type: string): Promise<Record<string, unknown>[]> {
    const flat = await jsonld.flatten(JSON.parse(JSON.stringify(made)), undefined, options)
    const nodes: Record<string, unknown>[] = Array.isArray(flat) ? flat : []
    return nodes.filter((node) => Array.isArray(node['@type']) && node['@type'].includes(type))
  }

  // What DCAT-AP 3 asks of each class.
  test.each([
    ['Catalog', 1, ['title', 'description', 'publisher'], ['dataset']],
    ['Dataset', 6, ['title', 'description'], ['distribution']],
    ['Distribution', 12, ['rights', 'format'], ['accessURL']],
    ['DataService', 1, ['title'], ['endpointURL']],
  ])('%s: %i, with what DCAT-AP requires', async (name, count, terms, own) => {
    const found = await things(dcat + name)
    expect(found).toHaveLength(count)
    for (const each of found)
      expect(Object.keys(each)).toEqual(
        expect.arrayContaining([...terms.map((term) => dct + term), ...own.map((term) => dcat + term)]),
      )
  })

  test('is triples, of which none is lost for want of a vocabulary', async () => {
    // `safe`: a word of no vocabulary is an error instead of nothing.
    const strict = { ...options, format: 'application/n-quads', safe: true } as const
    const quads = await jsonld.toRDF(JSON.parse(JSON.stringify(made)), strict)
    expect(String(quads)).toContain('"2026-01-01T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>')
    expect(String(quads)).toContain('@nl')
  })
})
