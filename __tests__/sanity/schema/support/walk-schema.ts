import type { SchemaTypeDefinition } from 'sanity'
import { isStored, type Stored } from '@/lib/stored'
import type { FieldMarks } from '@/sanity/schema/marks'

/** A definition as the schema has it: of a type, a field, or a member of a list. */
export type Definition = Stored

/** A field of a document type, or of what is inside it. */
export interface WalkedField {
  /** `story.coverImage.alt` */
  readonly path: string
  readonly name: string
  readonly definition: Definition
}

const listOf = (value: unknown): readonly Definition[] => (Array.isArray(value) ? value.filter(isStored) : [])

/** A copy of a type that is read like any stored object. */
export const definitionOf = (type: SchemaTypeDefinition): Definition => ({ ...type })

/** Every field below a definition, also inside the named types that it is made of; each type once on the way down. */
export function fieldsBelow(
  definition: Definition,
  path: string,
  types: readonly SchemaTypeDefinition[] = [],
  inside: readonly string[] = [],
): WalkedField[] {
  const type = String(definition.type)
  const named = inside.includes(type) ? undefined : types.find(({ name }) => name === type)
  const own = listOf(definition.fields).flatMap((field) => {
    const name = String(field.name)
    return [
      { path: `${path}.${name}`, name, definition: field },
      ...fieldsBelow(field, `${path}.${name}`, types, inside),
    ]
  })
  const members = [...listOf(definition.of), ...annotationsOf(definition)].flatMap((member) =>
    fieldsBelow(member, `${path}[]`, types, inside),
  )
  const ofType = named ? fieldsBelow(definitionOf(named), path, types, [...inside, type]) : []
  return [...own, ...members, ...ofType]
}

function annotationsOf({ marks }: Definition): readonly Definition[] {
  return isStored(marks) ? listOf(marks.annotations) : []
}

/** The fields of document types of the schema. */
export function fieldsOf(types: readonly SchemaTypeDefinition[], names: readonly string[]): WalkedField[] {
  return types
    .filter(({ name }) => names.includes(name))
    .flatMap((type) => fieldsBelow(definitionOf(type), type.name, types))
}

const textTypes: ReadonlySet<string> = new Set([
  'string',
  'text',
  'internationalizedArrayString',
  'internationalizedArrayText',
])

/** Whether a field holds text of any kind, choices included, alone or in a list. */
export function holdsText({ definition }: WalkedField): boolean {
  return [definition, ...listOf(definition.of)].some(({ type }) => textTypes.has(String(type)))
}

/** Whether its text is read as words: it is no choice, and is not marked as something else. */
export function holdsWords(field: WalkedField): boolean {
  const { options } = field.definition
  return holdsText(field) && !(isStored(options) && Array.isArray(options.list)) && marksOf(field).words !== false
}

export function marksOf({ definition: { options } }: WalkedField): FieldMarks {
  if (!isStored(options)) return {}
  return {
    ...(options.words === false && { words: false }),
    ...(options.perLanguage === true && { perLanguage: true }),
  }
}
