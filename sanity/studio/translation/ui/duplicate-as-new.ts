import type { DocumentActionComponent, DuplicateActionProps, DuplicateDocumentActionComponent } from 'sanity'
import { asNewText } from '../rules/as-new-text.ts'

/** Sanity's “Duplicate”, without what belongs to the text that is duplicated. */
export function duplicateAsNew(duplicate: DuplicateDocumentActionComponent): DocumentActionComponent {
  const useDuplicateAsNew = (props: DuplicateActionProps) => duplicate({ ...props, mapDocument: asNewText })
  return Object.assign(useDuplicateAsNew, { action: 'duplicate' as const })
}
