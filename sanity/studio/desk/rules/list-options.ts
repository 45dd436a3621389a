import type { ConfigContext } from 'sanity'
import { isStored } from '../../../../lib/stored.ts'

interface ListOption {
  readonly value: string
  readonly title: string
}

function isListOption(option: unknown): option is ListOption {
  return isStored(option) && typeof option.value === 'string' && typeof option.title === 'string'
}

/** The values that the schema offers for a field, so that the desk follows the schema and repeats nothing. */
export function listOptions(
  schema: ConfigContext['schema'],
  typeName: string,
  fieldName: string,
): readonly ListOption[] {
  const type = schema.get(typeName)
  if (type?.jsonType !== 'object') return []
  const field = type.fields.find(({ name }) => name === fieldName)
  const list: unknown = field?.type.options?.list
  return Array.isArray(list) ? list.filter(isListOption) : []
}
