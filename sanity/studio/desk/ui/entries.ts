import type { ComponentType } from 'react'
import type { StructureBuilder } from 'sanity/structure'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import type { DeskList } from '../queries/lists.ts'
import { say } from '../../parts/say.ts'

/** A pane with the documents of a list. */
export function filteredList(S: StructureBuilder, { title, type, filter, params, template }: DeskList) {
  return S.documentList()
    .title(say(title))
    .schemaType(type)
    .apiVersion(STUDIO_API_VERSION)
    .filter(`_type == $type && ${filter}`)
    .params({ ...params, type })
    .initialValueTemplates(template ? [S.initialValueTemplateItem(template)] : [])
}

/** An entry of the desk that opens such a pane. */
export function filteredItem(S: StructureBuilder, list: DeskList, icon?: ComponentType) {
  const id = list.title.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const item = S.listItem().id(id).title(say(list.title)).child(filteredList(S, list))
  return icon ? item.icon(icon) : item
}

/** An entry that lists documents of one type, and opens for each the documents of another that refer to it. */
export function groupedItem(
  S: StructureBuilder,
  group: Pick<DeskList, 'title' | 'type' | 'filter'> & { readonly by: string },
  icon: ComponentType,
) {
  const { title, type, filter, by } = group
  return S.listItem()
    .id(`by-${by}`)
    .title(title)
    .icon(icon)
    .child(
      S.documentTypeList(by)
        .title(title)
        .initialValueTemplates([])
        .child((id) => filteredList(S, { title, type, filter, params: { id } })),
    )
}
