import type { Dataset } from '../dataset/dataset.ts'
import { StaleSelection } from '../dataset/dataset.ts'
import type { Mutation } from '../protocol/mutation.ts'
import { ApiError } from '../protocol/api-error.ts'
import { readRelease, releaseType } from '../protocol/release.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { publishRelease, refusedRelease } from './release-mutations.ts'

/**
 * Publishes the releases of a dataset whose time has come. One that cannot be published is active again and says why; who
 * scheduled it is the author of either.
 * @param now epoch milliseconds
 */
export function publishDue(dataset: Dataset, now: number): void {
  for (const document of dataset.snapshot().ofType(releaseType)) {
    const release = readRelease(document)
    if (release?.state !== 'scheduled' || release.publishAt === null || Date.parse(release.publishAt) > now) continue
    const { name, userId: author } = release
    const commit = (of: (snapshot: Snapshot) => Mutation[]) => {
      const snapshot = dataset.snapshot()
      // In this very content only: another process may have published it, or taken it back.
      const selected = { version: snapshot.version, ids: new Map() }
      dataset.commit({ mutations: of(snapshot), author, selected })
    }
    try {
      commit((snapshot) => publishRelease(name, snapshot, now))
    } catch (error) {
      // The next look finds what there is then.
      if (error instanceof StaleSelection) return
      if (!(error instanceof ApiError) || error.status >= 500) throw error
      commit(() => refusedRelease(name, error.message))
    }
  }
}
