import type { SanityClient } from '@sanity/client'
import { validateDocument, type ValidateDocumentOptions } from 'sanity'
import { draftIdOf } from '../../../../lib/document-ids.ts'
import type { StoredDocument } from '../../../../lib/stored.ts'

/** Judges drafts by the rules of the schema, as their forms do: the errors, each once, with the title of its field. */
export const formProblemsBy =
  (client: SanityClient, workspace: ValidateDocumentOptions['workspace']) =>
  async (draft: StoredDocument): Promise<readonly string[]> => {
    const { _createdAt, _updatedAt } = draft
    const markers = await validateDocument({
      document: { ...draft, _createdAt: String(_createdAt), _updatedAt: String(_updatedAt) },
      workspace,
      getClient: (options) => client.withConfig({ ...options, perspective: 'raw' }),
      getDocumentExists: async ({ id }) =>
        (await client.getDocuments([id, draftIdOf(id)])).some((found) => found !== null),
    })
    const type = workspace.schema.get(draft._type)
    const fields = type?.jsonType === 'object' ? type.fields : []
    const titleOf = (name: unknown) => fields.find((field) => field.name === name)?.type.title
    const errors = markers.filter(({ level }) => level === 'error')
    return [...new Set(errors.map(({ path, message }) => ofField(titleOf(path[0]), message)))]
  }

/** “Kind: choose one.” What is a question already needs no colon. */
function ofField(title: string | undefined, message: string): string {
  if (!title) return message
  return title.endsWith('?') ? `${title} ${message}` : `${title}: ${message}`
}
