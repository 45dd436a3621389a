import type { SanityClient, Transaction } from '@sanity/client'
import { draftIdOf } from '../document-ids.ts'
import { dutchDay } from '../dutch-time.ts'
import { languageName } from '../words.ts'
import { isStoryLanguage } from '../languages.ts'
import { messageOf } from '../message-of.ts'
import { discussedIn, eraseComments } from './erase-comments.ts'
import { erasePictures } from './erase-pictures.ts'
import { eraseHistory, eraseWords } from './erase-words.ts'
import { dropVersions } from './release-versions.ts'
import { publishedTraces, type PublishedTraces } from './published-traces.ts'

/** One step that was done, or failed. */
export interface WithdrawalStep {
  readonly what: string
  readonly problem?: string
}

interface Withdrawal {
  /** The name of the person who withdraws. */
  readonly by: string
  readonly now: Date
  /** Whether the texts and their history are erased too. */
  readonly erasesWords?: boolean
  /** Adds what is to be noted elsewhere to the transaction that writes the record: both are written, or neither. */
  readonly alongside?: (transaction: Transaction) => void
}

/**
 * Withdraws consent for a story and its translations. The record is written first, in one transaction that also revokes
 * all review links: from then on no reader sees the story, even if a later step fails.
 * @param originalId the original story, not a translation
 * @returns the steps, in order; they are also logged in the record
 * @throws when the record itself cannot be written; then nothing has changed
 */
export async function withdraw(
  client: SanityClient,
  originalId: string,
  withdrawal: Withdrawal,
): Promise<WithdrawalStep[]> {
  const raw = client.withConfig({ perspective: 'raw' })
  const traces = await publishedTraces(raw, originalId)
  await writeRecord(raw, traces, withdrawal)
  const steps: WithdrawalStep[] = [
    { what: 'Readers no longer see the story, in any language.' },
    { what: `${count(traces.links.length, 'review link ended', 'review links ended')}.` },
    { what: `${count(traces.addresses.length, 'address says that it is gone', 'addresses say that they are gone')}.` },
  ]
  steps.push(...(await removeTraces(raw, traces)))
  if (withdrawal.erasesWords)
    steps.push(
      await tried('The words were erased', () => eraseWords(raw, traces.textIds)),
      await tried('Their history was erased', () => eraseHistory(raw, traces)),
    )
  return [...steps, await keepLog(raw, traces, steps, withdrawal)]
}

/**
 * Tries again what is left of a withdrawal of which a step failed. What is done now is logged in the record.
 * @returns the steps that were left; none when everything is done, or when the story has consent again
 */
export async function finishWithdrawal(
  client: SanityClient,
  originalId: string,
  withdrawal: Pick<Withdrawal, 'by' | 'now'>,
): Promise<WithdrawalStep[]> {
  const raw = client.withConfig({ perspective: 'raw' })
  const traces = await publishedTraces(raw, originalId)
  const record = await raw.getDocument(traces.recordId)
  if (!record?.withdrawnOn) return []
  const steps = await removeTraces(raw, traces)
  const done = steps.filter(({ problem }) => problem === undefined)
  return done.length > 0 ? [...steps, await keepLog(raw, traces, done, withdrawal)] : steps
}

async function removeTraces(raw: SanityClient, traces: PublishedTraces): Promise<WithdrawalStep[]> {
  const steps: WithdrawalStep[] = []
  const { present, archived } = traces.versions
  if (present.length + archived.length > 0)
    steps.push(await tried('No release brings it back', () => dropVersions(raw, traces.versions)))
  steps.push(...(await unpublished(raw, traces.published)))
  if (traces.redirects.length > 0)
    steps.push(await tried('No old address leads to it', () => deleteAll(raw, traces.redirects)))
  if (traces.pictures.length > 0) {
    const what = count(traces.pictures.length, 'picture was deleted', 'pictures were deleted')
    const deleted = await tried(what, () => erasePictures(raw, traces))
    // Once, when they are: what is tried again is reported each time.
    steps.push(deleted, ...(keepsCopies(raw) && deleted.problem === undefined ? [{ what: copiesKept }] : []))
  }
  return [...steps, ...(await commentsErased(raw, traces))]
}

/** Once, when there are any: what is tried again is reported each time. */
async function commentsErased(raw: SanityClient, traces: PublishedTraces): Promise<WithdrawalStep[]> {
  try {
    const number = await eraseComments(raw, discussedIn(traces))
    const one = 'comment or task about it was erased, with its history'
    const many = 'comments and tasks about it were erased, with their history'
    return number === 0 ? [] : [{ what: `${count(number, one, many)}.` }]
  } catch (error) {
    return [notDone('The comments and tasks about it were erased', error)]
  }
}

/** Hosted Sanity gives files by a CDN, which keeps what it gave once. Only hosted projects have hosts of their own. */
const keepsCopies = (client: SanityClient) => client.config().useProjectHostname !== false

const copiesKept =
  'This site no longer gives the pictures. Sanity’s CDN may go on giving copies, for an unknown time, to whoever knows their addresses there; only Sanity can remove those.'

async function writeRecord(
  client: SanityClient,
  traces: PublishedTraces,
  { by, now, alongside }: Withdrawal,
): Promise<void> {
  const { originalId, recordId, earlier } = traces
  const withdrawn = {
    withdrawnOn: dutchDay(now),
    withdrawnBy: by,
    withdrawnTexts: traces.textIds,
    withdrawnAddresses: [...new Set([...earlier.addresses, ...traces.addresses])],
    withdrawnPictures: [...new Set([...earlier.pictures, ...traces.pictures])],
  }
  const story = { _type: 'reference', _ref: originalId, _weak: true }
  const transaction = client
    .transaction()
    .createIfNotExists({ _id: recordId, _type: 'consentRecord', story })
    .patch(recordId, { set: withdrawn })
  // The record may have a draft: publishing it must not bring the story back.
  if (await client.getDocument(draftIdOf(recordId))) transaction.patch(draftIdOf(recordId), { set: withdrawn })
  for (const link of traces.links) transaction.patch(link, { set: { revokedAt: now.toISOString(), revokedBy: by } })
  alongside?.(transaction)
  await transaction.commit()
}

/** All texts at once, so that the site has one change to follow; where one cannot be, each by itself, so that the others are. */
async function unpublished(client: SanityClient, texts: PublishedTraces['published']): Promise<WithdrawalStep[]> {
  if (texts.length === 0) return []
  const unpublish = (ids: readonly string[]) =>
    client.action(
      ids.map((publishedId) => ({
        actionType: 'sanity.action.document.unpublish',
        publishedId,
        draftId: draftIdOf(publishedId),
      })),
    )
  const all = texts.map(({ _id }) => _id)
  const areDone = await unpublish(all).then(
    () => true,
    () => false,
  )
  const steps: WithdrawalStep[] = []
  for (const { _id, language } of texts) {
    // By language, not by title: the report is kept, and a title may be what has to be forgotten.
    const name = isStoryLanguage(language) ? languageName(language, 'en') : String(language)
    steps.push(
      await tried(`The text in ${name} is a draft again`, async () => {
        if (!areDone) await unpublish([_id])
      }),
    )
  }
  return steps
}

async function deleteAll(client: SanityClient, ids: readonly string[]): Promise<void> {
  const transaction = client.transaction()
  for (const id of ids) transaction.delete(id)
  await transaction.commit()
}

function keepLog(
  client: SanityClient,
  { recordId, earlier }: PublishedTraces,
  steps: readonly WithdrawalStep[],
  { now, by }: Pick<Withdrawal, 'by' | 'now'>,
) {
  return tried('All of this is noted in the consent record', async () => {
    const lines = steps.map(
      ({ what, problem }) => `${now.toISOString()} ${by}: ${what}${problem ? ` – ${problem}` : ''}`,
    )
    const log = { set: { withdrawalLog: [...earlier.log, ...lines] } }
    const transaction = client.transaction().patch(recordId, log)
    if (await client.getDocument(draftIdOf(recordId))) transaction.patch(draftIdOf(recordId), log)
    await transaction.commit()
  })
}

/** Continues after a failure: readers see nothing already, and the report says what is left to do. */
async function tried(what: string, work: () => Promise<void>): Promise<WithdrawalStep> {
  try {
    await work()
    return { what: `${what}.` }
  } catch (error) {
    return notDone(what, error)
  }
}

function notDone(what: string, error: unknown): WithdrawalStep {
  return { what: `Not done: ${what}.`, problem: `${messageOf(error)} Readers do not see the story all the same.` }
}

function count(number: number, one: string, many: string): string {
  return `${number === 0 ? 'No' : number} ${number === 1 ? one : many}`
}
