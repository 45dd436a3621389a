import type { LakeDocument } from '../protocol/document.ts'

/** A document as something to write again: revision and times are the new one's own, but when it was first made stays. */
export function contentOf({ _rev, _updatedAt, ...rest }: LakeDocument) {
  return rest
}
