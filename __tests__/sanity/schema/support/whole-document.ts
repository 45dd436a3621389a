import type { SchemaTypeDefinition } from 'sanity'
import { isStored, type Stored } from '@/lib/stored'
import { definitionOf, type Definition } from './walk-schema'

type Types = readonly SchemaTypeDefinition[]

const listOf = (value: unknown): readonly Definition[] => (Array.isArray(value) ? value.filter(isStored) : [])

/** As deep as content really goes; types that contain themselves end here. */
const deepest = 7

const plain: Readonly<Record<string, unknown>> = {
  string: 'Words',
  text: 'Words of several lines',
  number: 7,
  boolean: true,
  date: '2026-11-24',
  datetime: '2026-11-24T12:00:00Z',
  url: 'https://example.org/a',
  email: 'ada@example.org',
  slug: { _type: 'slug', current: 'words' },
}

/** A document of a type with something in each of its fields, as the schema has them. */
export function wholeDocument(type: SchemaTypeDefinition, types: Types): Stored {
  return { ...objectOf(definitionOf(type), types, 0), _type: type.name, _id: `whole-${type.name}`, _rev: 'r' }
}

function valueOf(definition: Definition, types: Types, depth: number): unknown {
  const name = String(definition.type)
  const [choice] = isStored(definition.options) ? listOrTexts(definition.options.list) : []
  if (choice !== undefined && name === 'string') return choice
  if (Object.hasOwn(plain, name)) return plain[name]
  if (name === 'reference') return { _type: 'reference', _ref: 'other', _weak: true }
  if (name === 'image' || name === 'file') return fileOf(name, definition, types, depth)
  if (name === 'block') return blockOf(definition, types, depth)
  if (name === 'internationalizedArrayString' || name === 'internationalizedArrayText')
    return ['en', 'nl'].map((language) => ({ _key: language, _type: `${name}Value`, language, value: 'Words' }))
  if (name === 'array') return itemsOf(definition, types, depth)
  const named = types.find((each) => each.name === name)
  if (named) {
    const inner = valueOf(definitionOf(named), types, depth + 1)
    return isStored(inner) ? { ...inner, _type: name } : inner
  }
  return objectOf(definition, types, depth)
}

function listOrTexts(list: unknown): unknown[] {
  const items: readonly unknown[] = Array.isArray(list) ? list : []
  return items.map((item) => (isStored(item) ? item.value : item))
}

function objectOf(definition: Definition, types: Types, depth: number): Stored {
  if (depth > deepest) return {}
  return Object.fromEntries(
    listOf(definition.fields).map((field) => [String(field.name), valueOf(field, types, depth + 1)]),
  )
}

function itemsOf(definition: Definition, types: Types, depth: number): readonly unknown[] {
  if (depth > deepest) return []
  return listOf(definition.of).map((member, index) => {
    const value = valueOf(member, types, depth + 1)
    return isStored(value) ? { _type: String(member.name ?? member.type), ...value, _key: `k${index}` } : value
  })
}

function fileOf(name: 'image' | 'file', definition: Definition, types: Types, depth: number): Stored {
  const _ref = name === 'image' ? 'image-abc-10x10-png' : 'file-abc-pdf'
  return { ...objectOf(definition, types, depth), _type: name, asset: { _type: 'reference', _ref } }
}

function blockOf({ marks }: Definition, types: Types, depth: number): Stored {
  const annotations = isStored(marks) ? listOf(marks.annotations) : []
  const markDefs = annotations.map((annotation, index) => {
    const value = valueOf(annotation, types, depth + 1)
    return { ...(isStored(value) ? value : {}), _type: String(annotation.name ?? annotation.type), _key: `m${index}` }
  })
  const marksOn = markDefs.map(({ _key }) => _key)
  return {
    _type: 'block',
    style: 'h2',
    markDefs,
    children: [{ _key: 's', _type: 'span', text: 'Words that lead somewhere', marks: marksOn }],
  }
}
