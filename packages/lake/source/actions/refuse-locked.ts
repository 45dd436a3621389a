import type { DocumentChange } from '../protocol/transaction.ts'
import { ApiError } from '../protocol/api-error.ts'
import { readRelease, releaseIdOf, releaseNameOf, releaseOfVersion } from '../protocol/release.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'

/**
 * Keeps releases to what was decided about them: their documents are changed by actions only, and what is in a release that
 * is scheduled, published or archived stays as it was when that was done. To delete a version is always allowed: what
 * somebody takes back must not wait for a release.
 * @param acted names of the releases that the transaction is about
 * @throws ApiError 409
 */
export function refuseLocked(
  { documentId, after }: DocumentChange,
  snapshot: () => Snapshot,
  acted: ReadonlySet<string> = new Set(),
): void {
  const own = releaseNameOf(documentId)
  if (own !== null && !acted.has(own))
    throw new ApiError(409, 'conflict', `"${documentId}" is changed by actions on the release "${own}" only.`)
  const name = releaseOfVersion(documentId)
  if (name === null || after === null || acted.has(name)) return
  const release = readRelease(snapshot().get(releaseIdOf(name)))
  if (release && release.state !== 'active')
    throw new ApiError(409, 'conflict', `"${documentId}" cannot be changed: the release "${name}" is ${release.state}.`)
}
