/** So many tags are remembered. Forgetting costs renderings, never a change. */
const most = 200_000

export interface ChangedTags {
  /** Something that has these tags changed; everything may have, where they are not known. */
  note(version: number, tags: readonly string[] | null): void
  /** Whether something that has one of these tags changed after a version. */
  hasChangedSince(version: number, tags: Iterable<string>): boolean
}

/** Which version each tag of the content API changed in last. */
export function changedTags(): ChangedTags {
  const last = new Map<string, number>()
  /** In this version everything may have changed. */
  let everything = 0
  return {
    note(version, tags) {
      if (tags === null || last.size + tags.length > most) {
        last.clear()
        everything = version
      } else for (const tag of tags) last.set(tag, version)
    },
    hasChangedSince(version, tags) {
      if (version < everything) return true
      for (const tag of tags) if ((last.get(tag) ?? 0) > version) return true
      return false
    },
  }
}
