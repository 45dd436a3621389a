import type { SchemaTypeDefinition } from 'sanity'
import { previewInWords } from './preview-in-words.ts'
import { rulesInWords } from './rules-in-words.ts'
import { isStored } from '../../../lib/stored.ts'
import { say } from '../parts/say.ts'

const read: ReadonlySet<string> = new Set(['title', 'description', 'placeholder'])
/** What names fields, draws or computes, and is no words. */
const left: ReadonlySet<string> = new Set(['icon', 'component', 'components', 'initialValue'])

/**
 * The schema in the words of whoever reads Studio: titles and descriptions of types, fields, groups and choices, and what its rules
 * say. Studio's own
 * bundles of words do not reach these.
 * @param inWords what is said for an English sentence
 */
export function schemaInWords(types: readonly SchemaTypeDefinition[], inWords = say): SchemaTypeDefinition[] {
  const copyOf = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copyOf)
    if (!isStored(value) || Object.getPrototypeOf(value) !== Object.prototype) return value
    const parts = Object.entries(value).map(([key, part]) => {
      if (left.has(key)) return [key, part]
      if (key === 'validation') return [key, rulesInWords(part)]
      if (key === 'preview') return [key, previewInWords(part, value.fields)]
      return [key, read.has(key) && typeof part === 'string' ? inWords(part) : copyOf(part)]
    })
    return Object.fromEntries(parts)
  }
  return types.map(copyOf).filter(isType)
}

function isType(value: unknown): value is SchemaTypeDefinition {
  return isStored(value) && typeof value.name === 'string' && typeof value.type === 'string'
}
