import { ApiError } from '../http/api-error.ts'

/** The refusal of one mutation, in the shape that Sanity gives it: the whole transaction fails, the item says which. */
export function mutationError(index: number, type: string, description: string, status = 409): ApiError {
  return new ApiError(status, 'mutationError', `The mutation(s) failed: ${description}`, {
    items: [{ error: { type, description }, index }],
  })
}
