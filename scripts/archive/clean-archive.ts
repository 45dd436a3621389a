import { basename } from 'node:path'
import type { NotToKeep } from '../../server/freshness/fetch-not-to-keep.ts'
import { checkArchive } from './check-archive.ts'
import { copyRecords, factsOf } from './copy-records.ts'
import { writeManifest } from './manifest.ts'
import { netOf, otherNames, pathOfTarget } from './net.ts'
import type { ArchivePlace } from './place.ts'
import { recordsOf, type StoredRecord } from './read-warc.ts'
import { storyAt } from './story-at.ts'
import { headingsIn } from './words-in.ts'

interface CleanOptions {
  /** The archive to be cleaned. It is not changed. */
  readonly archive: string
  readonly notToKeep: NotToKeep
  readonly place: ArchivePlace
  readonly out: string
  readonly site: string
  readonly version: string
  tell(line: () => string): void
}

type DropReason = 'ofStoriesNotToKeep' | 'mention' | 'unreadable' | 'belongToDropped'

/** What of a record is known when all have been read. */
interface Judged extends Pick<StoredRecord, 'id' | 'about' | 'offset' | 'length'> {
  readonly reason: DropReason | null
}

/**
 * Makes a copy of an archive without what may not be kept today: without every record of such a story, and every one that
 * mentions it. All others are copied byte by byte.
 * @returns what to tell whoever asked for it
 */
export async function cleanArchive(options: CleanOptions): Promise<string> {
  const { archive, notToKeep, place, out, site, version, tell } = options
  const gone = await storiesNotToKeep(archive, notToKeep)
  tell(() => 'looking for what mentions it')
  const judged = await judge(archive, notToKeep, gone)
  const kept = judged.filter(({ reason }) => reason === null)
  const written = await copyRecords(archive, kept, place.archive)
  await checkArchive(place.archive, notToKeep, gone.titles)
  const dropped = countsOf(judged)
  await writeManifest(place.manifest, place.archive, {
    made: new Date().toISOString(),
    software: { name: 'nap1325', version },
    site,
    file: { name: basename(out), ...written },
    from: { ...(await factsOf(archive)), records: judged.length },
    dropped,
  })
  await place.finish()
  return `${out}: ${kept.length} of ${judged.length} records. Dropped: ${dropped.ofStoriesNotToKeep} of stories that may not be kept, ${dropped.mention} that mention one, ${dropped.unreadable + dropped.belongToDropped} others. Now delete ${archive} and its manifest, here and wherever they were given.`
}

/** The stories in an archive that may not be kept, with what stood above their pages: content may know them no longer. */
async function storiesNotToKeep(archive: string, { addresses, kept, titles: known }: NotToKeep) {
  const gone = new Set<string>(addresses)
  const titles = new Set<string>(known)
  const others = otherNames()
  for await (const record of recordsOf(archive)) {
    const { target, body, contentType } = record
    const story = storyAt(target)
    if (story === null && !addresses.has(pathOfTarget(target))) others.note(record)
    if (story === null || kept.has(story)) continue
    gone.add(story)
    if (body && pathOfTarget(target) === story) for (const heading of headingsIn(body, contentType)) titles.add(heading)
  }
  return { addresses: gone, titles, others }
}

async function judge(
  archive: string,
  { pictures, ids, kept }: NotToKeep,
  gone: Awaited<ReturnType<typeof storiesNotToKeep>>,
): Promise<Judged[]> {
  const isCaught = netOf({ ...gone, pictures, ids }, gone.others)
  const judged: Judged[] = []
  for await (const record of recordsOf(archive)) {
    const { id, about, offset, length, target, body } = record
    const story = storyAt(target)
    const isGone = (story !== null && !kept.has(story)) || gone.addresses.has(pathOfTarget(target))
    const reason = isGone ? 'ofStoriesNotToKeep' : body === null ? 'unreadable' : isCaught(record) ? 'mention' : null
    judged.push({ id, about, offset, length, reason })
  }
  return withoutBelonging(judged)
}

/** A request says what was asked for, a revisit what was there: neither stays without its answer. */
function withoutBelonging(judged: readonly Judged[]): Judged[] {
  let all = [...judged]
  for (;;) {
    const dropped = new Set(all.flatMap(({ id, reason }) => (reason === null ? [] : [id])))
    const belongs = ({ reason, about }: Judged) => reason === null && about.some((id) => dropped.has(id))
    if (!all.some(belongs)) return all
    all = all.map((each) => (belongs(each) ? { ...each, reason: 'belongToDropped' } : each))
  }
}

function countsOf(judged: readonly Judged[]): Record<DropReason, number> {
  const counts = { ofStoriesNotToKeep: 0, mention: 0, unreadable: 0, belongToDropped: 0 }
  for (const { reason } of judged) if (reason !== null) counts[reason] += 1
  return counts
}
