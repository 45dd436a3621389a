import { defaultLanguage } from '../languages.ts'
import { normalPath } from '../redirects/redirect-table.ts'
import { partAt, pathOf, type Addressed } from '../routes.ts'
import { storyFilePaths } from '../routes/machines.ts'

interface EndedRecord {
  readonly ended: boolean | null
  readonly withdrawnAddresses: readonly string[] | null
  readonly withdrawnTexts: readonly string[] | null
  /** What it would cover: the story that it is about, and its translations. */
  readonly originals: readonly Addressed[]
  readonly translations: readonly Addressed[]
}

interface GoneSources {
  /** At least those that have ended. */
  readonly records: readonly EndedRecord[]
  readonly redirects: readonly { readonly from: string | null; readonly target: string | null }[]
}

/**
 * The paths, and old addresses, at which readers could once read a story whose consent has ended, in the form of `normalPath`:
 * they answer 410.
 */
export function goneAddresses({ records, redirects }: GoneSources): Set<string> {
  const gone = records.flatMap(({ withdrawnAddresses }) => withdrawnAddresses ?? [])
  const stories = records.flatMap((record) => (record.ended ? [...record.originals, ...record.translations] : []))
  gone.push(...stories.flatMap((story) => pathOf(story, defaultLanguage) ?? []))
  const texts = new Set<string | null>(records.flatMap(({ withdrawnTexts }) => withdrawnTexts ?? []))
  for (const { from, target } of redirects) if (from && target !== null && texts.has(target)) gone.push(from)
  return new Set(gone.map(normalPath).flatMap(withFiles))
}

/** A story is gone with the files that there were of it, or could have been. */
function withFiles(path: string): string[] {
  return partAt(path) === 'stories' ? [path, ...storyFilePaths(path)] : [path]
}
