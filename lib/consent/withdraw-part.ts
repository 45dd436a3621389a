import type { SanityClient, Transaction } from '@sanity/client'
import { draftIdOf } from '../document-ids.ts'
import { isConflict } from '../is-conflict.ts'
import type { StoredDocument } from '../stored.ts'
import { discussedIn, eraseComments } from './erase-comments.ts'
import { publishedTraces } from './published-traces.ts'
import { dropVersions, releaseVersions } from './release-versions.ts'
import { consentRecordId } from './record-id.ts'

/** What can be taken back while the rest stays. */
export type ConsentPart = 'image' | 'name' | 'voice' | 'copies' | 'archives'

interface PartWithdrawal {
  readonly part: ConsentPart
  /** Who takes it back, as the record may say it: by role. */
  readonly by: string
  readonly now: Date
  /** Adds what is to be noted elsewhere to the same transaction: both are written, or neither. */
  readonly alongside: (transaction: Transaction) => void
}

/** Editors who write at the same moment. More than this is no accident. */
const MAX_TRIES = 5

const lines = {
  image: 'The pictures were taken back.',
  name: 'The name was taken back.',
  voice: 'The voice was taken back.',
  copies: 'The copies that readers keep were taken back.',
  archives: 'The archives of the site were taken back.',
}

/**
 * Takes one part out of what a consent record allows, and out of its draft, so that publishing that one does not bring it
 * back. Pictures and videos go with it (`readers-filter.ts`). A name cannot be recognised in a text, so the story is
 * hidden until an editor has taken it out.
 * @param originalId the original story, not a translation
 * @throws when it cannot be written; then nothing has changed, unless only `finishWithdrawingPart` is left
 */
export async function withdrawPart(
  client: SanityClient,
  originalId: string,
  withdrawal: PartWithdrawal,
): Promise<void> {
  const raw = client.withConfig({ perspective: 'raw' })
  const recordId = consentRecordId(originalId)
  for (let tries = 1; ; tries += 1) {
    const found = await raw.getDocuments<StoredDocument>([recordId, draftIdOf(recordId)])
    const transaction = raw.transaction()
    for (const record of found)
      if (record) transaction.patch(record._id, { ifRevisionID: record._rev, set: withoutPart(record, withdrawal) })
    withdrawal.alongside(transaction)
    try {
      await transaction.commit()
      break
    } catch (error) {
      if (tries === MAX_TRIES || !isConflict(error)) throw error
    }
  }
  await finishWithdrawingPart(raw, originalId, withdrawal.part)
}

/**
 * What is left when a record is written: nor may a release that is published later bring the part back. Nobody can take a name
 * out of comments, which keep what a text said when they were written: they go. May be done again.
 */
export async function finishWithdrawingPart(
  client: SanityClient,
  originalId: string,
  part: ConsentPart,
): Promise<void> {
  const raw = client.withConfig({ perspective: 'raw' })
  await dropVersions(raw, await releaseVersions(raw, [consentRecordId(originalId)]))
  if (part !== 'name') return
  await eraseComments(raw, discussedIn(await publishedTraces(raw, originalId)))
}

function withoutPart(record: StoredDocument, { part, by, now }: PartWithdrawal): Record<string, unknown> {
  const without = (allowed: unknown) => (Array.isArray(allowed) ? allowed.filter((each) => each !== part) : [])
  const log = Array.isArray(record.withdrawalLog) ? record.withdrawalLog : []
  return {
    uses: without(record.uses),
    ...((part === 'copies' || part === 'archives') && { channels: without(record.channels) }),
    withdrawalLog: [...log, `${now.toISOString()} ${by}: ${lines[part]}`],
    ...(part === 'name' && { heldSince: now.toISOString(), anonymity: 'anonymous' }),
  }
}
