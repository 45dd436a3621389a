import type { DocumentStub, LakeDocument } from '../protocol/document.ts'
import type { Mutation } from '../protocol/mutation.ts'
import { applyPatch } from './apply-patch.ts'
import { refuseOversized } from './document-limits.ts'
import { ApiError } from '../protocol/api-error.ts'
import { mutationError } from './mutation-error.ts'
import { PatchError } from './patch-error.ts'

interface MutationStep {
  readonly mutation: Mutation
  readonly id: string
  readonly before: LakeDocument | null
  /** Place of the mutation in its transaction, for the error. */
  readonly index: number
  readonly transactionId: string
  readonly timestamp: string
}

/**
 * What one mutation makes of one document: the new document, `null` when deleted, `before` itself when nothing happens.
 * @throws ApiError
 */
export function applyMutation(step: MutationStep): LakeDocument | null {
  const { mutation, id, before, index } = step
  if ('delete' in mutation) return null
  if ('patch' in mutation) return patched(step, mutation.patch)
  if ('create' in mutation) {
    if (before) throw mutationError(index, 'documentAlreadyExistsError', `Document by ID "${id}" already exists`)
    return written(step, mutation.create)
  }
  if ('createIfNotExists' in mutation) return before ?? written(step, mutation.createIfNotExists)
  return written(step, mutation.createOrReplace)
}

function written({ id, before, index, transactionId, timestamp }: MutationStep, stub: DocumentStub): LakeDocument {
  for (const name of ['_createdAt', '_updatedAt'] as const)
    if (typeof stub[name] === 'string' && Number.isNaN(Date.parse(stub[name])))
      throw new ApiError(400, 'validationError', `"${name}" has to be a time (document "${id}").`)
  const createdAt = typeof stub._createdAt === 'string' ? stub._createdAt : (before?._createdAt ?? timestamp)
  const updatedAt = typeof stub._updatedAt === 'string' && before === null ? stub._updatedAt : timestamp
  const document = { ...stub, _id: id, _rev: transactionId, _createdAt: createdAt, _updatedAt: updatedAt }
  refuseOversized(document, index)
  return document
}

function patched(step: MutationStep, operations: Extract<Mutation, { patch: unknown }>['patch']): LakeDocument {
  const { id, before, index, transactionId, timestamp } = step
  if (!before) throw mutationError(index, 'documentNotFoundError', `The document with the ID "${id}" was not found`)
  if (operations.ifRevisionID !== undefined && operations.ifRevisionID !== before._rev)
    throw mutationError(
      index,
      'documentRevisionIDDoesNotMatchError',
      `the document with ID "${id}" has revision "${before._rev}", not "${operations.ifRevisionID}"`,
    )
  try {
    const document = { ...applyPatch(before, operations), _rev: transactionId, _updatedAt: timestamp }
    refuseOversized(document, index)
    return document
  } catch (error) {
    if (error instanceof PatchError)
      throw mutationError(index, 'patchError', `${error.message} (document "${id}")`, 400)
    throw error
  }
}
