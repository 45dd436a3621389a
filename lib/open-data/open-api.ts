import { defaultLanguage } from '../languages.ts'
import { dictionary } from '../dictionaries/index.ts'
import { cataloguePath, changesPath, dataPath, openApiPath } from '../routes/machines.ts'
import { columnsOf } from './csv.ts'
import { changesSchema } from './changes.ts'
import { asJsonSchema, dataSets, jsonSchemaOf, type DataSet, type FieldSchema } from './data-sets.ts'
import { dataVersion } from './versions.ts'

const words = dictionary(defaultLanguage).openData

/** Names of the entry schemas. */
const entryNames: Readonly<Record<DataSet, string>> = {
  stories: 'Story',
  signatories: 'Signatory',
  pledges: 'Pledge',
  documents: 'Document',
  outcomes: 'Outcome',
  countries: 'Country',
}

const etag = {
  ETag: { description: 'Names the bytes; send it back as If-None-Match.', schema: { type: 'string' } },
}

/** The OpenAPI 3.1 description of the open data, made from the schemas that the files follow. */
export function openApi(siteUrl: string): object {
  return {
    openapi: '3.1.1',
    info: {
      title: `${dictionary(defaultLanguage).siteTitle}: ${words.title}`,
      version: dataVersion,
      description: [words.lead, words.jsonNote, words.csvNote, words.freshNote, words.rights].join('\n\n'),
    },
    servers: [{ url: siteUrl }],
    paths: Object.fromEntries([
      ...dataSets.flatMap((set) => [
        [dataPath(set, 'json'), operation(`${set}Json`, set, 'JSON', { 'application/json': { schema: fileOf(set) } })],
        [dataPath(set, 'csv'), operation(`${set}Csv`, set, 'CSV', { 'text/csv': { schema: csvOf(set) } })],
      ]),
      [changesPath, changes()],
      [cataloguePath, description('catalogue', words.catalogue, 'application/ld+json')],
      [openApiPath, description('openApi', words.description, 'application/json')],
    ]),
    components: {
      schemas: Object.fromEntries(dataSets.map((set) => [entryNames[set], jsonSchemaOf(set, defaultLanguage)])),
    },
  }
}

function operation(operationId: string, set: DataSet, format: string, content: object): object {
  const { title, text } = words.sets[set]
  return {
    get: {
      operationId,
      summary: words.file(format, title),
      description: text,
      tags: [title],
      responses: {
        200: { description: text, headers: etag, content },
        304: { description: 'What you have is current (If-None-Match).' },
      },
    },
  }
}

function description(operationId: string, summary: string, type: string): object {
  const responses = { 200: { description: summary, content: { [type]: { schema: { type: 'object' } } } } }
  return { get: { operationId, summary, responses } }
}

function changes(): object {
  const { changesLead, changesTitle, whyNotMore } = words
  const { properties = {} } = asJsonSchema(changesSchema(defaultLanguage))
  const content = { 'application/json': { schema: fileWith(properties) } }
  const responses = { 200: { description: changesLead, headers: etag, content } }
  return { get: { operationId: 'changes', summary: changesTitle, description: whyNotMore, responses } }
}

function fileOf(set: DataSet): object {
  return fileWith({
    count: { type: 'integer', description: 'How many entries follow.' },
    items: { type: 'array', items: { $ref: `#/components/schemas/${entryNames[set]}` } },
  })
}

/** What every file says of itself, and what is in it besides. */
function fileWith(more: Readonly<Record<string, FieldSchema | object>>): object {
  return {
    type: 'object',
    required: ['version', 'description', 'rights', ...Object.keys(more)],
    properties: {
      version: { type: 'string', description: 'The version of the form of the data.' },
      description: { type: 'string', format: 'uri', description: 'Where this description is.' },
      rights: { type: 'string', description: words.rightsTitle },
      ...more,
    },
  }
}

/** OpenAPI cannot describe CSV columns, so they are listed in the text. */
function csvOf(set: DataSet): object {
  const columns = columnsOf(set, defaultLanguage).map((column) => `- \`${column.name}\`: ${column.description}`)
  return { type: 'string', description: ['Columns, in this order:', ...columns].join('\n') }
}
