import { extractWithPath, Mutation as SanityMutation } from '@sanity/mutator'
import type { LakeDocument } from '../protocol/document.ts'
import type { Insertion, PatchOperations } from '../protocol/mutation.ts'
import { PatchError } from './patch-error.ts'
import { refusePaths } from './patch-path.ts'

/**
 * Applies a patch to a document. Pure.
 *
 * `@sanity/mutator` does the work; what it lets pass in silence (a malformed path, `inc` on a string) is refused first,
 * as Sanity does, so that nobody believes a change was made that was not.
 * @throws PatchError
 */
export function applyPatch(document: LakeDocument, operations: PatchOperations): LakeDocument {
  const { ifRevisionID: _checkedBefore, ...patch } = operations
  refuseMalformedPaths(patch)
  refuseOthersThan('number', 'inc and dec', document, Object.keys({ ...patch.inc, ...patch.dec }))
  refuseOthersThan('string', 'diffMatchPatch', document, Object.keys(patch.diffMatchPatch ?? {}))
  const result = new SanityMutation({ mutations: [{ patch: { id: document._id, ...mutable(patch) } }] }).apply({
    ...document,
  })
  if (result === null) throw new PatchError('The patch left no document.')
  const { _id, _type, _rev, _createdAt, _updatedAt } = document
  return { ...result, _id, _type, _rev, _createdAt, _updatedAt }
}

type Patch = Omit<PatchOperations, 'ifRevisionID'>

function refuseMalformedPaths({ set, setIfMissing, unset, insert, inc, dec, diffMatchPatch }: Patch): void {
  const keyed = Object.keys({ ...set, ...setIfMissing, ...inc, ...dec, ...diffMatchPatch })
  refusePaths([...keyed, ...(unset ?? []), ...(insert ? [anchorOf(insert)] : [])])
}

function anchorOf(insert: Insertion): string {
  if ('before' in insert) return insert.before
  return 'after' in insert ? insert.after : insert.replace
}

function refuseOthersThan(kind: 'number' | 'string', operation: string, document: LakeDocument, paths: string[]): void {
  for (const path of paths)
    for (const match of extractWithPath(path, document))
      if (typeof match.value !== kind)
        throw new PatchError(`${operation} needs a ${kind} at "${path}", where there is ${typeof match.value}`)
}

/** The mutator's types ask for mutable objects; ours are read-only. */
function mutable({ set, setIfMissing, unset, insert, inc, dec, diffMatchPatch }: Patch) {
  return {
    ...(set && { set: { ...set } }),
    ...(setIfMissing && { setIfMissing: { ...setIfMissing } }),
    ...(unset && { unset: [...unset] }),
    ...(insert && { insert }),
    ...(inc && { inc: { ...inc } }),
    ...(dec && { dec: { ...dec } }),
    ...(diffMatchPatch && { diffMatchPatch: { ...diffMatchPatch } }),
  }
}
