import { ApiError } from '../protocol/api-error.ts'

/**
 * What came as JSON, as JSON again, for a worker.
 * @throws ApiError 400 for what is nested so deep that it cannot be written
 */
export function paramsJson(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch (error) {
    if (error instanceof RangeError) throw new ApiError(400, 'validationError', 'The parameters are nested too deeply.')
    throw error
  }
}
