import type { LakeDocument } from '../protocol/document.ts'

/** Ids that a document refers to strongly: Sanity refuses to let such a target be missing or be deleted. */
export function strongReferences(document: LakeDocument): Set<string> {
  const found = new Set<string>()
  collect(document, found)
  return found
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  if (
    '_ref' in value &&
    typeof value._ref === 'string' &&
    !('_weak' in value && value._weak === true) &&
    !isGlobal(value)
  )
    found.add(value._ref)
  for (const part of Object.values(value)) collect(part, found)
}

/** A global document reference points into another dataset, which is not ours to check. */
function isGlobal(value: object): boolean {
  return '_dataset' in value || '_projectId' in value
}

/** Whether a document, or a part of one, refers to `id`, strongly or weakly, at any depth. */
export function refersTo(value: unknown, id: string): boolean {
  if (typeof value !== 'object' || value === null) return false
  return ('_ref' in value && value._ref === id) || Object.values(value).some((part) => refersTo(part, id))
}
