import { evaluate, parse } from 'groq-js'
import { defineField, type SchemaTypeDefinition } from 'sanity'
import { isStored } from '@/lib/stored'
import { keptOutProblems } from '@/lib/consent/kept-out-problems'
import { addressedTypes, documentTypes, publicTypes, translatedTypes, typesWhere } from '@/lib/content/document-types'
import { ADDRESSED_QUERY } from '@/sanity/queries/private/addressed'
import { schemaTypes } from '@/sanity/schema'
import { story } from '@/sanity/schema/documents/story'
import { listProblems } from './support/list-problems'
import { definitionOf, fieldsBelow, fieldsOf, type WalkedField } from './support/walk-schema'

/** The schema, with one more field in stories. */
const withField = (field: ReturnType<typeof defineField>): readonly SchemaTypeDefinition[] =>
  schemaTypes.map((type) => (type.name === 'story' ? { ...story, fields: [...story.fields, field] } : type))

const choice = { list: [{ value: 'a', title: 'A' }] }

test('what the site and the server know of fields is what the schema says', () => {
  expect(listProblems(schemaTypes)).toEqual([])
})

test.each<[string, ReturnType<typeof defineField>, readonly string[]]>([
  [
    'a new text field that nobody could click',
    defineField({ name: 'pullQuote', type: 'string' }),
    ['story.pullQuote holds words: add it to wordFields, or mark it with options.words: false'],
  ],
  [
    'one in an object',
    defineField({ name: 'aside', type: 'object', fields: [defineField({ name: 'remark', type: 'text' })] }),
    ['story.aside.remark holds words: add it to wordFields, or mark it with options.words: false'],
  ],
  [
    'a list of texts',
    defineField({ name: 'steps', type: 'array', of: [{ type: 'string' }] }),
    ['story.steps holds words: add it to wordFields, or mark it with options.words: false'],
  ],
  [
    'a choice with the name of words',
    defineField({ name: 'summary', type: 'string', options: choice }),
    ['story.summary holds no words, and another field of that name does: choose another name'],
  ],
  [
    'a field that each language has for itself',
    defineField({ name: 'embargo', type: 'date', options: { perLanguage: true } }),
    ['story.embargo is marked perLanguage: add it to fieldsPerLanguage'],
  ],
])('%s is told', (_what, field, problems) => {
  expect(listProblems(withField(field))).toEqual(problems)
})

test.each([
  ['a choice', defineField({ name: 'mood', type: 'string', options: choice })],
  ['a code', defineField({ name: 'isbn', type: 'string', options: { words: false } })],
  ['a day', defineField({ name: 'day', type: 'date' })],
])('%s needs no line in a list', (_what, field) => {
  expect(listProblems(withField(field))).toEqual([])
})

describe('the table of document types', () => {
  const documents = schemaTypes.filter(({ type }) => type === 'document')
  const withFieldOf = (isIt: (field: WalkedField) => boolean) =>
    documents
      .filter((type) =>
        fieldsBelow(definitionOf(type), type.name).some((field) => field.path.split('.').length === 2 && isIt(field)),
      )
      .map(({ name }) => name)

  test('has each type of the schema and no other', () => {
    expect(documents.map(({ name }) => name).toSorted()).toEqual(Object.keys(documentTypes).toSorted())
  })

  test('says which have an address, and which are in one language', () => {
    expect(withFieldOf(({ definition }) => definition.type === 'slug').toSorted()).toEqual(addressedTypes.toSorted())
    expect(withFieldOf(({ name }) => name === 'translationOf').toSorted()).toEqual(translatedTypes.toSorted())
  })

  test('what needs approval can be sent for review, and readers get it', () => {
    for (const facts of Object.values(documentTypes))
      if (facts.needsApproval) expect(facts).toMatchObject({ isReviewed: true, isPublic: true })
    expect(typesWhere(({ needsApproval }) => needsApproval)).toEqual(['story'])
  })

  test('the server compares the addresses of all that have one', async () => {
    const dataset = publicTypes.map((_type) => ({ _id: _type, _type, slug: { _type: 'slug', current: _type } }))
    const found: unknown = await (await evaluate(parse(ADDRESSED_QUERY), { dataset })).get()
    expect(found).toEqual(addressedTypes.map((_type) => expect.objectContaining({ _type })))
  })
})

/** Fields of a story into which somebody can write a name; dates, choices and what the machine writes hold none. */
const writable = fieldsOf(schemaTypes, ['story']).filter(
  ({ path, definition: { type, options, readOnly } }) =>
    path.split('.').length === 2 &&
    !['date', 'datetime', 'reference'].includes(String(type)) &&
    !(isStored(options) && options.list) &&
    readOnly !== true,
)

test.each(writable.map(({ name }) => name))('a name that must not appear in %s is reported in plain words', (field) => {
  expect(keptOutProblems({ [field]: 'Fatima' }, ['Fatima'])).toEqual([
    expect.stringMatching(/^“Fatima” must not appear, and stands in the [a-z ]+\.$/u),
  ])
})
