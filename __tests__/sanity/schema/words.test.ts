/** @jest-environment node */
import type { SchemaTypeDefinition } from 'sanity'
import { schemaTypes } from '@/sanity/schema'

interface Walked {
  readonly path: string
  readonly definition: Readonly<Record<string, unknown>>
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : [])

/** Every field of a type, and of the objects and lists inside it that have no type of their own. */
function fieldsOf(definition: Readonly<Record<string, unknown>>, path: string): Walked[] {
  const own = listOf(definition.fields).flatMap((field) => {
    const at = `${path}.${String(field.name)}`
    return [{ path: at, definition: field }, ...fieldsOf(field, at)]
  })
  return [...own, ...listOf(definition.of).flatMap((member) => fieldsOf(member, `${path}[]`))]
}

const typeOf = (definition: SchemaTypeDefinition): Readonly<Record<string, unknown>> => ({ ...definition })
const fields = schemaTypes.flatMap((definition) => fieldsOf(typeOf(definition), definition.name))

test('there are fields to look at', () => {
  expect(fields.length).toBeGreaterThan(100)
})

test.each(fields.map(({ path, definition }) => [path, definition] as const))(
  '%s has a title and says what it is for',
  (_path, { title, description }) => {
    expect(title).toEqual(expect.stringMatching(/\S/u))
    // A sentence, not a word: it begins with a capital and ends as sentences do.
    expect(description).toEqual(expect.stringMatching(/^[\p{Lu}“0-9].{8,}[.…?”]$/su))
  },
)

test.each(fields.map(({ path, definition }) => [path, definition.options] as const))(
  '%s gives its choices names',
  (_path, options) => {
    const list: readonly unknown[] = isRecord(options) && Array.isArray(options.list) ? options.list : []
    for (const choice of list) expect(choice).toEqual({ value: expect.anything(), title: expect.stringMatching(/\S/u) })
  },
)

test.each(schemaTypes.map((definition) => [definition.name, definition] as const))(
  '%s has a title and an icon',
  (_name, definition) => {
    expect(definition.title).toEqual(expect.stringMatching(/\S/u))
    if (definition.type === 'document' || definition.type === 'object') expect(typeOf(definition).icon).toBeDefined()
  },
)
