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
  const counted = Object.keys({ ...patch.inc, ...patch.dec })
  if (counted.length > 0) refuseUncountable(counted, document, patch)
  refuseOthersThan('string', 'diffMatchPatch', document, Object.keys(patch.diffMatchPatch ?? {}))
  const result = patched(document, patch)
  for (const name of immutable)
    if (result[name] !== document[name]) throw new PatchError(`Cannot modify immutable attribute "${name}"`)
  const { _createdAt } = result
  if (typeof _createdAt !== 'string' || Number.isNaN(Date.parse(_createdAt)))
    throw new PatchError('"_createdAt" has to be a time')
  const { _id, _type, _rev, _updatedAt } = document
  return { ...result, _id, _type, _rev, _createdAt, _updatedAt }
}

/**
 * What a patch cannot change; to set one to what it is changes nothing. `_rev` and `_updatedAt` in a patch are passed over, as in a
 * create, and `_createdAt` counts: the official import writes all three to every picture, from what the official export kept of it.
 */
const immutable = ['_id', '_type'] as const

function patched(document: LakeDocument, patch: Patch) {
  const result = new SanityMutation({ mutations: [{ patch: { id: document._id, ...mutable(patch) } }] }).apply({
    ...document,
  })
  if (result === null) throw new PatchError('The patch left no document.')
  return result
}

/** `inc` and `dec` count on what `set` and `setIfMissing` of the same patch have put there. */
function refuseUncountable(paths: string[], document: LakeDocument, { set, setIfMissing }: Patch): void {
  const prepared = patched(document, { set, setIfMissing })
  for (const path of paths)
    if (extractWithPath(path, prepared).length === 0)
      throw new PatchError(`inc and dec need a number at "${path}", where there is nothing`)
  refuseOthersThan('number', 'inc and dec', prepared, paths)
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

function refuseOthersThan(kind: 'number' | 'string', operation: string, document: object, paths: string[]): void {
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
