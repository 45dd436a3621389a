import type { SanityClient, Transaction } from '@sanity/client'
import { draftIdOf } from '../document-ids.ts'
import { dutchDay } from '../dutch-time.ts'
import { isConflict } from '../is-conflict.ts'
import type { StoredDocument } from '../stored.ts'
import type { PublishedTraces } from './published-traces.ts'
import { linesOf, type Withdrawal, type WithdrawalStep } from './withdrawal-log.ts'

/** What is written into the transaction that writes the record, besides the record. */
interface Besides {
  /** For the record. */
  readonly log?: readonly string[]
  readonly add?: (transaction: Transaction, texts: readonly StoredDocument[]) => void
}

/**
 * Writes into the record that consent was withdrawn, and ends all review links, in one transaction: from then on no reader sees
 * the story.
 * @throws when it cannot be written; then nothing has changed
 */
export async function writeRecord(
  client: SanityClient,
  traces: PublishedTraces,
  { by, now, alongside }: Withdrawal,
  { log, add }: Besides = {},
): Promise<void> {
  const { originalId, recordId, earlier, published } = traces
  const withdrawn = {
    withdrawnOn: dutchDay(now),
    withdrawnBy: by,
    withdrawnTexts: traces.textIds,
    withdrawnAddresses: [...new Set([...earlier.addresses, ...traces.addresses])],
    withdrawnPictures: [...new Set([...earlier.pictures, ...traces.pictures])],
    ...(log && { withdrawalLog: log }),
  }
  const story = { _type: 'reference', _ref: originalId, _weak: true }
  const ids = [draftIdOf(recordId), ...published.map(({ _id }) => _id)]
  const [draft, ...texts] = await client.getDocuments<StoredDocument>(ids)
  const transaction = client
    .transaction()
    .createIfNotExists({ _id: recordId, _type: 'consentRecord', story })
    .patch(recordId, { set: withdrawn })
  // The record may have a draft: publishing it must not bring the story back.
  if (draft) transaction.patch(draft._id, { set: withdrawn })
  for (const link of traces.links) transaction.patch(link, { set: { revokedAt: now.toISOString(), revokedBy: by } })
  alongside?.(transaction)
  add?.(
    transaction,
    texts.filter((text) => text !== null),
  )
  await transaction.commit()
}

/**
 * The same, and in the same transaction the texts are drafts again, and no old address leads there: all of it or nothing.
 * @param steps all of it, for the record
 * @returns `false` where the content API refused it: something refers to a text, or somebody has just written it
 * @throws when it cannot be written for another reason; then nothing has changed
 */
export async function tookOffAtOnce(
  client: SanityClient,
  traces: PublishedTraces,
  withdrawal: Withdrawal,
  steps: readonly WithdrawalStep[],
): Promise<boolean> {
  const log = [...traces.earlier.log, ...linesOf(steps, withdrawal)]
  const add = (transaction: Transaction, texts: readonly StoredDocument[]) => {
    // Nothing is set: it is the text that was read, and is still there, or nothing is done.
    for (const { _id } of traces.published)
      transaction.patch(_id, {
        ifRevisionID: texts.find((text) => text._id === _id)?._rev,
        setIfMissing: { _type: 'story' },
      })
    for (const { _rev, ...text } of texts) {
      transaction.delete(text._id).createIfNotExists({ ...text, _id: draftIdOf(text._id) })
    }
    for (const id of traces.redirects) transaction.delete(id)
  }
  try {
    await writeRecord(client, traces, withdrawal, { log, add })
    return true
  } catch (error) {
    if (isConflict(error)) return false
    throw error
  }
}
