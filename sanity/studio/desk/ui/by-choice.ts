import type { ComponentType } from 'react'
import type { ConfigContext } from 'sanity'
import type { StructureBuilder } from 'sanity/structure'
import { filteredItem } from './entries'

interface Choice {
  readonly value: string
  readonly title: string
}

function isChoice(option: unknown): option is Choice {
  return (
    typeof option === 'object' &&
    option !== null &&
    'value' in option &&
    'title' in option &&
    typeof option.value === 'string' &&
    typeof option.title === 'string'
  )
}

/** The values that the schema offers for a field, so that the desk follows the schema and repeats nothing. */
function choicesOf(schema: ConfigContext['schema'], typeName: string, fieldName: string): readonly Choice[] {
  const type = schema.get(typeName)
  if (type?.jsonType !== 'object') return []
  const field = type.fields.find(({ name }) => name === fieldName)
  const list: unknown = field?.type.options?.list
  return Array.isArray(list) ? list.filter(isChoice) : []
}

/** An entry with all documents of a type, and one list for each value of one of its fields. */
export function itemByChoice(
  S: StructureBuilder,
  schema: ConfigContext['schema'],
  entry: { readonly type: string; readonly title: string; readonly field: string; readonly without: string },
  icon: ComponentType,
) {
  const { type, title, field, without } = entry
  const lists = choicesOf(schema, type, field).map((choice) =>
    filteredItem(
      S,
      { title: choice.title, type, filter: `${field} == $choice`, params: { choice: choice.value } },
      icon,
    ),
  )
  return S.listItem()
    .id(type)
    .title(title)
    .icon(icon)
    .child(
      S.list()
        .id(type)
        .title(title)
        .items([
          S.listItem().id('all').title(`All ${title.toLowerCase()}`).icon(icon).child(S.documentTypeList(type)),
          S.divider(),
          ...lists,
          filteredItem(S, { title: without, type, filter: `!defined(${field})` }, icon),
        ]),
    )
}
