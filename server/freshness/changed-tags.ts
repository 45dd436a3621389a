/** So many tags are remembered. Forgetting costs renderings, never a change. */
const most = 200_000

/** Whether something changed; `minor` where readers may be given what was there before while it is made anew. */
export type TagChange = 'none' | 'minor' | 'major'

export interface ChangedTags {
  /** Something that has these tags changed; everything may have, where they are not known. */
  note(version: number, tags: readonly string[] | null, change?: 'minor' | 'major'): void
  /**
   * What changed after a version of what has one of these tags.
   * @param until in no later version. Of a tag that has changed often since then it is not known any more: then it has.
   */
  changeSince(version: number, tags: Iterable<string>, until?: number): TagChange
  /**
   * How many of these tags are those of something that changed after a version. What was looked up by its address and by its id
   * has two of those that change with it; where it is only mentioned, one.
   */
  countSince(version: number, tags: Iterable<string>): number
  /** Whether anything has changed after a version that was no minor change. */
  hasMajorSince(version: number): boolean
}

/** So many changes are remembered of each tag: one commit is heard of twice, and with hosted Sanity counts again. */
const mostOfTag = 4

/** Which versions each tag of the content API changed in last. */
export function changedTags(): ChangedTags {
  const last = new Map<string, number>()
  /** Newest first. */
  const majors = new Map<string, readonly number[]>()
  /** In this version everything may have changed: also before the first, whatever somebody else kept then. */
  let everything = 1
  let newestMajor = everything
  return {
    note(version, tags, change = 'major') {
      if (change === 'major') newestMajor = version
      if (tags === null || last.size + tags.length > most) {
        last.clear()
        majors.clear()
        everything = version
        return
      }
      for (const tag of tags) {
        last.set(tag, version)
        if (change === 'major') majors.set(tag, [version, ...(majors.get(tag) ?? [])].slice(0, mostOfTag))
      }
    },
    hasMajorSince: (version) => version < newestMajor,
    countSince(version, tags) {
      let count = 0
      for (const tag of tags) if ((last.get(tag) ?? 0) > version) count += 1
      return count
    },
    changeSince(version, tags, until = Infinity) {
      if (version < everything) return 'major'
      const isBetween = (at: number) => at > version && at <= until
      let change: TagChange = 'none'
      for (const tag of tags) {
        const versions = majors.get(tag) ?? []
        const isForgotten = versions.length === mostOfTag && versions.every((at) => at > until)
        if (isForgotten || versions.some(isBetween)) return 'major'
        if (isBetween(last.get(tag) ?? 0)) change = 'minor'
      }
      return change
    },
  }
}
