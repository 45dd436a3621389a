import type { NotToKeep } from '../../server/freshness/fetch-not-to-keep.ts'
import { SetupError } from '../../server/preparation/setup-error.ts'
import { netOf, otherNames } from './net.ts'
import { recordsOf } from './read-warc.ts'
import { storyAt } from './story-at.ts'

/**
 * Reads a finished archive from disk and looks for what may not be in it.
 * @param titles besides those that content has, of what content no longer has
 * @throws SetupError naming what has something of it: addresses of the archive, never of what may not be in it
 */
export async function checkArchive(file: string, notToKeep: NotToKeep, titles: Iterable<string> = []): Promise<void> {
  const others = otherNames()
  for await (const record of recordsOf(file)) if (storyAt(record.target) === null) others.note(record)
  const isCaught = netOf({ ...notToKeep, titles: [...notToKeep.titles, ...titles] }, others)
  const caught: string[] = []
  for await (const record of recordsOf(file)) {
    const story = storyAt(record.target)
    if (story !== null && !notToKeep.kept.has(story)) caught.push('(a story that may not be kept)')
    else if (isCaught(record)) caught.push(record.target)
  }
  if (caught.length === 0) return
  const some = [...new Set(caught)].slice(0, 10).map((each) => `\n  ${each}`)
  throw new SetupError(
    `${caught.length} records have the address, the title or a picture of a story that may not be kept in them, and no archive was made. Something was withdrawn just now (try again), or an editor wrote a link or a title by hand here:${some.join('')}`,
  )
}
