import { ApiError } from '../protocol/api-error.ts'
import type { MutationErrorCode } from '../protocol/error-codes.ts'

interface References {
  readonly id: string
  readonly referencingIDs: readonly string[]
}

/** The refusal of one mutation, in the shape that Sanity gives it: the whole transaction fails, the item says which. */
export function mutationError(
  index: number,
  type: MutationErrorCode,
  description: string,
  status = 409,
  references?: References,
): ApiError {
  return new ApiError(status, 'mutationError', `The mutation(s) failed: ${description}`, {
    items: [{ error: { type, description, ...references }, index }],
  })
}
