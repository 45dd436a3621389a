import { ClientError, type SanityClient } from '@sanity/client'
import { eraseDocuments, erasedAtOnce, finishErasing, type Forget } from '../../erasing/erase-with-history.ts'
import { dueRecords, type DueRecord } from './due-records.ts'

export interface EraseReviewsOptions {
  /** With a token that may write. */
  readonly client: SanityClient
  /** How many days something is kept after the end of its link. */
  readonly days: number
  /** Erases history; absent where the content API cannot. */
  readonly forget?: Forget | undefined
  /** Epoch milliseconds. */
  readonly now: number
  /** One link instead of all: `review.<uuid>`. */
  readonly only?: string | undefined
  /** Ends it between two batches. */
  readonly signal?: AbortSignal | undefined
}

/** How much was erased. */
export interface ErasedReviews {
  readonly links: number
  readonly records: number
}

/** How often it is looked at again what was changed, or erased by others, meanwhile. */
const rounds = 5

const day = 24 * 60 * 60_000

/**
 * Erases what is kept of reviews whose links ended some days ago: the links, when they were opened, what was remarked, consent
 * that nobody confirmed, and that mail was sent. Consent that counts stays, and its link.
 *
 * In batches, between which others write. Each depends on the revisions that were read: what somebody changes meanwhile, or
 * another site erases, is looked at again. One that was stopped is finished by the next.
 * @throws what the content API answers
 */
export async function eraseReviews(options: EraseReviewsOptions): Promise<ErasedReviews> {
  const { client, days, forget, now, only, signal } = options
  const isEnding = () => signal?.aborted === true
  if (forget) await finishErasing(client, forget)
  const moments = { before: new Date(now - days * day).toISOString(), now: new Date(now).toISOString() }
  const eraseAll = async (records: readonly DueRecord[]) => {
    let erased = 0
    for (let start = 0; start < records.length && !isEnding(); start += erasedAtOnce)
      erased += await eraseBatch(client, records.slice(start, start + erasedAtOnce), forget)
    return erased
  }
  const sum = { links: 0, records: 0 }
  for (let round = 1; round <= rounds && !isEnding(); round += 1) {
    const due = await dueRecords(client, { ...moments, only })
    const records = await eraseAll(due.records)
    // Where a record is still there, its link leads to it.
    const isWhole = records === due.records.length
    const links = isWhole ? await eraseAll(due.links) : 0
    sum.records += records
    sum.links += links
    if (isWhole && links === due.links.length) break
  }
  return sum
}

async function eraseBatch(
  client: SanityClient,
  batch: readonly DueRecord[],
  forget: Forget | undefined,
): Promise<number> {
  const guarded = batch.reduce(
    (transaction, { _id, _rev }) => transaction.patch(_id, (patch) => patch.ifRevisionId(_rev).unset(['erased'])),
    client.transaction(),
  )
  try {
    await eraseDocuments(
      client,
      batch.map(({ _id }) => _id),
      forget,
      guarded,
    )
    return batch.length
  } catch (error) {
    // Changed, or gone already.
    if (error instanceof ClientError && (error.statusCode === 409 || error.statusCode === 404)) return 0
    throw error
  }
}
