import { factsOf } from '../../../lib/content/document-types.ts'
import { about } from '../content/about.ts'
import type { Check, Finding, HealthContent } from '../content/finding.ts'
import { titleOf } from '../../../lib/content/title-of.ts'
import { referencesIn, type FoundReference } from '../content/walk.ts'

function findings(
  content: HealthContent,
  judge: (reference: FoundReference) => Omit<Finding, 'documentId' | 'type' | 'title' | 'path'> | null,
) {
  return (
    [...content.published.values()]
      // Records of the past are not looked at: that their subject is gone is no fault.
      .filter(({ _type }) => factsOf(_type)?.isChecked)
      .flatMap((document) =>
        referencesIn(document).flatMap((reference) => {
          const found = judge(reference)
          return found ? [about(document, { ...found, path: reference.path })] : []
        }),
      )
  )
}

/** References to what does not exist (any more). */
export const brokenReferences: Check = (content) => {
  const assets = new Set(content.assets.map(({ _id }) => _id))
  return findings(content, ({ target }) => {
    if (content.published.has(target) || content.drafts.has(target) || assets.has(target)) return null
    return { urgency: 'mend', message: `Refers to something that no longer exists (${target}).` }
  })
}

/** References of published documents to what only editors can see. */
export const unpublishedReferences: Check = (content) =>
  findings(content, ({ target }) => {
    const draft = content.drafts.get(target)
    if (!draft || content.published.has(target)) return null
    return { urgency: 'look', message: `Refers to “${titleOf(draft)}”, which is not published: readers do not see it.` }
  })
