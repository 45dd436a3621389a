import { factsOf } from '../../../lib/content/document-types.ts'
import { about } from '../content/about.ts'
import type { StoredDocument } from '../../../lib/stored.ts'
import type { Check, Finding } from '../content/finding.ts'
import { titleOf } from '../../../lib/content/title-of.ts'
import { referencesIn, type FoundReference } from '../content/walk.ts'

type ReferenceJudge = (reference: FoundReference) => Omit<Finding, 'documentId' | 'type' | 'title' | 'path'> | null

/** Records of the past are not looked at: that their subject is gone is no fault. */
const findingsIn = (document: StoredDocument, judge: ReferenceJudge) =>
  factsOf(document._type)?.isChecked
    ? referencesIn(document).flatMap((reference) => {
        const found = judge(reference)
        return found ? [about(document, { ...found, path: reference.path })] : []
      })
    : []

/** References to what does not exist (any more). */
export const brokenReferences: Check = (content) => {
  const assets = new Set(content.assets.map(({ _id }) => _id))
  return (document) =>
    findingsIn(document, ({ target }) => {
      if (content.published.has(target) || content.drafts.has(target) || assets.has(target)) return null
      return { urgency: 'mend', message: `Refers to something that no longer exists (${target}).` }
    })
}

/**
 * References of published documents to what only editors can see. A consent record comes before its story is published, and stays
 * when that is withdrawn: readers see neither.
 */
export const unpublishedReferences: Check = (content) => (document) =>
  document._type === 'consentRecord'
    ? []
    : findingsIn(document, ({ target }) => {
        const draft = content.drafts.get(target)
        if (!draft || content.published.has(target)) return null
        return {
          urgency: 'look',
          message: `Refers to “${titleOf(draft)}”, which is not published: readers do not see it.`,
        }
      })
