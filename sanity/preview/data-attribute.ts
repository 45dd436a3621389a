import { createDataAttribute } from 'next-sanity'

/** Marks a part of a template as the place of a document's field, for click-to-edit. */
export type Edit = (path: string) => string | undefined

/**
 * The value of `data-sanity` for fields of one document. Templates get this in the draft tree only: public pages carry
 * no document ids.
 */
export function editAttributesOf(
  document: { readonly _id: string; readonly _type: string },
  studio: { readonly projectId: string; readonly dataset: string },
): Edit {
  const attribute = createDataAttribute({
    id: document._id,
    type: document._type,
    projectId: studio.projectId,
    dataset: studio.dataset,
    baseUrl: '/studio',
  })
  return (path) => attribute(path).toString()
}
