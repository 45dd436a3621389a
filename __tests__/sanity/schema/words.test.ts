import { isStored } from '@/lib/stored'
import { schemaTypes } from '@/sanity/schema'
import { definitionOf, fieldsBelow } from './support/walk-schema'

const fields = schemaTypes.flatMap((type) => fieldsBelow(definitionOf(type), type.name))

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
    const list: readonly unknown[] = isStored(options) && Array.isArray(options.list) ? options.list : []
    for (const choice of list) expect(choice).toEqual({ value: expect.anything(), title: expect.stringMatching(/\S/u) })
  },
)

test.each(schemaTypes.map((definition) => [definition.name, definition] as const))(
  '%s has a title and an icon',
  (_name, definition) => {
    expect(definition.title).toEqual(expect.stringMatching(/\S/u))
    if (definition.type === 'document' || definition.type === 'object')
      expect(definitionOf(definition).icon).toBeDefined()
  },
)
