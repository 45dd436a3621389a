import type { ComponentType } from 'react'
import type { StructureBuilder } from 'sanity/structure'
import { STUDIO_API_VERSION } from '../../parts/api-version'

interface Filtered {
  readonly title: string
  readonly type: string
  readonly filter: string
  readonly params?: Record<string, unknown>
  /** The template that “Create new” uses in this list; none means that nothing is made here. */
  readonly template?: string
}

/** A list of documents of one type that a filter picks. */
export function filteredList(S: StructureBuilder, { title, type, filter, params, template }: Filtered) {
  return S.documentList()
    .title(title)
    .schemaType(type)
    .apiVersion(STUDIO_API_VERSION)
    .filter(`_type == $type && ${filter}`)
    .params({ ...params, type })
    .initialValueTemplates(template ? [S.initialValueTemplateItem(template)] : [])
}

/** An entry of the desk that opens such a list. */
export function filteredItem(S: StructureBuilder, list: Filtered, icon?: ComponentType) {
  const id = list.title.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const item = S.listItem().id(id).title(list.title).child(filteredList(S, list))
  return icon ? item.icon(icon) : item
}

/** An entry that lists documents of one type, and opens for each the documents of another that refer to it. */
export function groupedItem(
  S: StructureBuilder,
  group: { readonly title: string; readonly by: string; readonly type: string; readonly filter: string },
  icon: ComponentType,
) {
  return S.listItem()
    .id(`by-${group.by}`)
    .title(group.title)
    .icon(icon)
    .child(
      S.documentTypeList(group.by)
        .title(group.title)
        .initialValueTemplates([])
        .child((id) => filteredList(S, { title: group.title, type: group.type, filter: group.filter, params: { id } })),
    )
}
