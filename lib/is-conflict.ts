import { isStored } from './stored.ts'

/** Whether the content API refused to write because something is no longer as it was expected to be. */
export function isConflict(error: unknown): boolean {
  return isStored(error) && error.statusCode === 409
}
