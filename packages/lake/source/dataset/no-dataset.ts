import { ApiError } from '../protocol/api-error.ts'

/** There is no dataset of a name, or none any more. */
export function noDataset(name: string, command: string): ApiError {
  return new ApiError(404, 'projectNotFound', `Dataset "${name}" not found: ${command} dataset list`)
}
