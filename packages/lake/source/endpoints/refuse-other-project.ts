import { ApiError } from '../protocol/api-error.ts'

/** @throws ApiError 404 when another project is asked for than the one of this lake */
export function refuseOtherProject(asked: string | undefined, own: string): void {
  if (asked !== own) throw new ApiError(404, 'projectNotFound', `This content lake holds the project "${own}" only.`)
}
