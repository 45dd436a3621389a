import { fieldIndex, type FieldIndex } from './field-index.ts'
import { referencesOf } from './own-values.ts'
import type { VisibleDocuments } from './visible-documents.ts'

/** Documents by the ids that they refer to, at any depth. */
export function referenceIndex(documents: VisibleDocuments): FieldIndex {
  return fieldIndex(documents, 'references()', referencesOf)
}
