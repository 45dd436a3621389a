import { changedTags } from '@/server/freshness/changed-tags'
import type { FrontOptions } from '@/server/front/front-options'
import { startSite, unhurried, type TestSite } from './front'

/** A site whose pages know what they are made of, and whose content the test changes. */
export interface ChangingSite {
  readonly site: TestSite
  /** Something that has these tags changes; everything may have, where they are not known. */
  change(tags: readonly string[] | null, degree?: 'minor' | 'major'): void
  /** The content version as it is now. */
  version(): number
}

export async function startChangingSite(options: Partial<FrontOptions> = {}): Promise<ChangingSite> {
  let version = 1
  const changed = changedTags()
  const site = await startSite({
    contentVersion: () => version,
    changeSince: changed.changeSince,
    hasMajorSince: changed.hasMajorSince,
    countSince: changed.countSince,
    isFollowed: () => true,
    pageTimes: unhurried,
    ...options,
  })
  return {
    site,
    change(tags, degree) {
      version += 1
      changed.note(version, tags, degree)
    },
    version: () => version,
  }
}
