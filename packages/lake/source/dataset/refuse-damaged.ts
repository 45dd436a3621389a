import { ApiError } from '../protocol/api-error.ts'
import type { Mutation } from '../protocol/mutation.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'

/**
 * Why nobody is given a document, or may build on it.
 * @param command how an operator calls the command line
 */
export function damagedError(id: string, command: string): ApiError {
  return new ApiError(
    500,
    'damagedDocument',
    `The stored document "${id}" is damaged. Restore it from a copy: ${command} import FILE --replace, with that ` +
      'document in the file.',
  )
}

/**
 * A document that cannot be read is not one that does not exist: it may only be written over whole.
 * @throws ApiError 500
 */
export function refuseDamaged(mutations: readonly Mutation[], { damaged }: Snapshot, command: string): void {
  if (damaged.size === 0) return
  for (const mutation of mutations) {
    const id = targetOf(mutation)
    if (id !== undefined && damaged.has(id)) throw damagedError(id, command)
  }
}

function targetOf(mutation: Mutation): string | undefined {
  if ('createOrReplace' in mutation) return undefined
  if ('create' in mutation) return mutation.create._id
  if ('createIfNotExists' in mutation) return mutation.createIfNotExists._id
  const selection = 'delete' in mutation ? mutation.delete : mutation.patch
  return 'id' in selection ? selection.id : undefined
}
