import type { LakeDocument } from '../protocol/document.ts'
import { mutationError } from './mutation-error.ts'

/** @see https://www.sanity.io/docs/technical-limits */
const maxBytes = 32_000_000
const maxDepth = 20

/** @throws ApiError 400 for a document that Sanity would not store either */
export function refuseOversized(document: LakeDocument, index: number): void {
  if (Buffer.byteLength(JSON.stringify(document)) > maxBytes)
    throw mutationError(index, 'limitError', `document "${document._id}" is larger than 32 MB`, 400)
  if (depth(document) > maxDepth)
    throw mutationError(index, 'limitError', `document "${document._id}" is nested deeper than ${maxDepth} levels`, 400)
}

/** How deep objects are nested. */
function depth(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const below = Array.isArray(value) ? 0 : 1
  let deepest = 0
  for (const part of Object.values(value)) deepest = Math.max(deepest, depth(part))
  return below + deepest
}
