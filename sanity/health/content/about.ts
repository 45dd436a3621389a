import type { Finding } from './finding.ts'
import { titleOf } from '../../../lib/content/title-of.ts'
import type { StoredDocument } from '../../../lib/stored.ts'

/** A finding about a document. */
export function about(
  document: StoredDocument,
  { urgency, path = '', message }: Pick<Finding, 'urgency' | 'message'> & { readonly path?: string },
): Finding {
  const { _id, _type } = document
  return { urgency, documentId: _id, type: _type, title: titleOf(document), path, message }
}
