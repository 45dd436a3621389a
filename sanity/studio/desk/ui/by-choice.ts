import type { ComponentType } from 'react'
import type { ConfigContext } from 'sanity'
import type { StructureBuilder } from 'sanity/structure'
import type { DocumentType } from '../../../../lib/content/document-types.ts'
import { listOptions } from '../rules/list-options.ts'
import { filteredItem } from './entries.ts'
import { say } from '../../parts/say.ts'

/** An entry with all documents of a type, and one list for each value of one of its fields. */
export function itemByChoice(
  S: StructureBuilder,
  schema: ConfigContext['schema'],
  entry: { readonly type: DocumentType; readonly title: string; readonly field: string; readonly without: string },
  icon: ComponentType,
) {
  const { type, title, field, without } = entry
  const lists = listOptions(schema, type, field).map((option) =>
    filteredItem(
      S,
      { title: option.title, type, filter: `${field} == $option`, params: { option: option.value } },
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
          S.listItem().id('all').title(say('All of them')).icon(icon).child(S.documentTypeList(type)),
          S.divider(),
          ...lists,
          filteredItem(S, { title: without, type, filter: `!defined(${field})` }, icon),
        ]),
    )
}
