import { encodePatch } from './mendoza-encode.ts'
import type { LakeDocument } from '../protocol/document.ts'

/** How to get from one state of a document to the next and back, in Mendoza, the patch format of Sanity's history. */
export function mendozaEffects(before: LakeDocument | null, after: LakeDocument | null) {
  return { apply: encodePatch(before, after), revert: encodePatch(after, before) }
}
