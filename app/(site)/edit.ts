import { env } from '@/sanity/env'
import { editAttributesOf, type Edit } from '@/sanity/preview/data-attribute'
import { previewMode } from '@/sanity/preview/preview-mode'

/** Click-to-edit attributes of a document, for editors who view drafts; `undefined` for everybody else. */
export async function editOf(document: { readonly _id: string; readonly _type: string }): Promise<Edit | undefined> {
  return (await previewMode()) === 'drafts' ? editAttributesOf(document, env()) : undefined
}
