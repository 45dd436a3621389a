import type { Mutation, PatchOperations } from '../protocol/mutation.ts'
import { arrayWithKeys, withArrayKeys } from './array-keys.ts'

/** A mutation whose arrays hold no object without `_key` (`autoGenerateArrayKeys`). */
export function withKeys(mutation: Mutation): Mutation {
  if ('create' in mutation) return { create: { ...mutation.create, ...withArrayKeys(mutation.create) } }
  if ('createOrReplace' in mutation)
    return { createOrReplace: { ...mutation.createOrReplace, ...withArrayKeys(mutation.createOrReplace) } }
  if ('createIfNotExists' in mutation)
    return { createIfNotExists: { ...mutation.createIfNotExists, ...withArrayKeys(mutation.createIfNotExists) } }
  return 'patch' in mutation ? { patch: { ...mutation.patch, ...keyedOperations(mutation.patch) } } : mutation
}

function keyedOperations({ set, setIfMissing, insert }: PatchOperations): PatchOperations {
  return {
    ...(set && { set: withArrayKeys(set) }),
    ...(setIfMissing && { setIfMissing: withArrayKeys(setIfMissing) }),
    ...(insert && { insert: { ...insert, items: arrayWithKeys(insert.items) } }),
  }
}
