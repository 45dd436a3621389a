import { isDeepStrictEqual } from 'node:util'
import type { SanityClient } from '@sanity/client'
import { addressedTypes } from '../../lib/content/document-types.ts'
import { ADDRESSED_QUERY } from '../../sanity/queries/private/addressed.ts'
import { moveRedirectIds } from './move-redirect-ids.ts'
import { redirectsAfter, type AddressedDocument } from '../../lib/redirects/redirects-after.ts'
import { writeRedirects } from '../../lib/redirects/write-redirects.ts'
import type { Availability } from '../freshness/availability.ts'
import type { SerialTask } from '../freshness/serial-task.ts'
import { watchDocuments } from '../freshness/watch-documents.ts'

/** A withdrawal is four commits, and each question is about every address. Milliseconds. */
const settling = 250

/**
 * Writes redirects for addresses that change while the site runs, however they were written. Studio writes its own, before
 * it publishes; this is for everybody else. Which address a document had before the site started is not known.
 * Redirects whose ids still hold words of an address are moved first, once.
 * @param client with a token that may write
 * @param onWritten called after redirects changed: pages that said "not found" meanwhile are old
 */
export function keepRedirects(
  client: SanityClient,
  availability: Pick<Availability, 'back'>,
  onWritten: () => void,
  log: (line: string) => void,
  forget?: (ids: readonly string[]) => Promise<unknown>,
): Pick<SerialTask, 'stop'> {
  let known: ReadonlyMap<string, AddressedDocument> = new Map()
  let isWatching = false
  let isMoved = false
  return watchDocuments({
    client,
    availability,
    // Consent too: what is withdrawn has no address any more.
    filter: `*[_type in ${JSON.stringify([...addressedTypes, 'consentRecord'])} && !(_id in path("drafts.**"))]`,
    settling,
    onProblem: (problem) => log(`addresses could not be compared (${problem}); trying again`),
    async work() {
      if (!isMoved) {
        const count = await moveRedirectIds(client, forget)
        if (count > 0) log(movedLine(count, forget !== undefined))
        isMoved = true
      }
      const documents = await client.fetch(ADDRESSED_QUERY, {}, { perspective: 'published' })
      for (const document of documents) {
        const before = known.get(document._id)
        if (!before || isDeepStrictEqual(before, document)) continue
        const change = redirectsAfter(before, document)
        if (change.write.length === 0) continue
        await writeRedirects(client, change)
        onWritten()
      }
      // Only now: what failed is tried again. What left and comes back elsewhere had its reasons: nothing leads there.
      known = new Map(documents.map((document) => [document._id, document]))
      if (!isWatching) log(`redirects follow the addresses of ${known.size} documents`)
      isWatching = true
    },
  })
}

/** Never the ids themselves: they may hold names. */
function movedLine(count: number, isForgotten: boolean): string {
  const moved = `${count} redirects have new ids, which say nothing of their addresses`
  if (isForgotten) return `${moved}; what the history of the old ones said is erased, their ids stay in it`
  return `${moved}; the content API keeps the old ids in its history: ask Sanity to erase transactions of ids that begin with "redirect."`
}
