import type { SanityClient } from '@sanity/client'
import { languageName } from '../../../lib/words'
import { isLanguage } from '../../languages'
import { erasePictures } from './erase-pictures'
import { eraseHistory, eraseWords } from './erase-words'
import { whatIsOut, type WhatIsOut } from './what-is-out'

/** One thing that was done, or could not be. */
export interface Step {
  readonly what: string
  readonly problem?: string
}

interface Withdrawal {
  /** The name of who does it. */
  readonly by: string
  readonly now: Date
  /** Whether the words go too, with everything that they ever were. */
  readonly erasesWords?: boolean
}

/**
 * Withdraws consent for a story and its translations. The record is written first, together with the end of all preview
 * links: from that moment no reader sees the story, whatever fails afterwards.
 * @param originalId the story that is no translation
 * @returns what was done, in order; it is also kept in the record
 * @throws when the record itself cannot be written: then nothing has happened
 */
export async function withdraw(client: SanityClient, originalId: string, withdrawal: Withdrawal): Promise<Step[]> {
  const raw = client.withConfig({ perspective: 'raw' })
  const out = await whatIsOut(raw, originalId)
  await writeRecord(raw, out, withdrawal)
  const steps: Step[] = [
    { what: 'Readers no longer see the story, in any language.' },
    { what: `${count(out.links.length, 'preview link ended', 'preview links ended')}.` },
    { what: `${count(out.addresses.length, 'address says that it is gone', 'addresses say that they are gone')}.` },
  ]
  // By language and not by title: the report is kept, and a title may be what must be forgotten.
  for (const { _id, language } of out.published) {
    const name = isLanguage(language) ? languageName(language, 'en') : String(language)
    steps.push(await tried(`The text in ${name} is a draft again`, () => unpublish(raw, _id)))
  }
  if (out.redirects.length > 0)
    steps.push(await tried('No old address leads to it', () => deleteAll(raw, out.redirects)))
  if (out.pictures.length > 0)
    steps.push(
      await tried(count(out.pictures.length, 'picture was deleted', 'pictures were deleted'), () =>
        erasePictures(raw, out),
      ),
    )
  if (withdrawal.erasesWords)
    steps.push(
      await tried('The words were erased', () => eraseWords(raw, out.textIds)),
      await tried('Their history was erased', () => eraseHistory(raw, out.textIds)),
    )
  return [...steps, await keepLog(raw, out, steps, withdrawal)]
}

async function writeRecord(client: SanityClient, out: WhatIsOut, { by, now }: Withdrawal): Promise<void> {
  const { originalId, recordId, earlier } = out
  const withdrawn = {
    withdrawnOn: now.toISOString().slice(0, 10),
    withdrawnBy: by,
    withdrawnTexts: out.textIds,
    withdrawnAddresses: [...new Set([...earlier.addresses, ...out.addresses])],
    withdrawnPictures: [...new Set([...earlier.pictures, ...out.pictures])],
  }
  const story = { _type: 'reference', _ref: originalId, _weak: true }
  const transaction = client
    .transaction()
    .createIfNotExists({ _id: recordId, _type: 'consentRecord', story })
    .patch(recordId, { set: withdrawn })
  // Somebody may be writing in the record: publishing that draft must not bring the story back.
  if (await client.getDocument(`drafts.${recordId}`)) transaction.patch(`drafts.${recordId}`, { set: withdrawn })
  for (const link of out.links) transaction.patch(link, { set: { revokedAt: now.toISOString() } })
  await transaction.commit()
}

async function unpublish(client: SanityClient, publishedId: string): Promise<void> {
  const draftId = `drafts.${publishedId}`
  await client.action({ actionType: 'sanity.action.document.unpublish', publishedId, draftId })
}

async function deleteAll(client: SanityClient, ids: readonly string[]): Promise<void> {
  const transaction = client.transaction()
  for (const id of ids) transaction.delete(id)
  await transaction.commit()
}

function keepLog(
  client: SanityClient,
  { recordId, earlier }: WhatIsOut,
  steps: readonly Step[],
  { now, by }: Withdrawal,
) {
  return tried('All of this is noted in the consent record', async () => {
    const lines = steps.map(
      ({ what, problem }) => `${now.toISOString()} ${by}: ${what}${problem ? ` – ${problem}` : ''}`,
    )
    const log = { set: { withdrawalLog: [...earlier.log, ...lines] } }
    const transaction = client.transaction().patch(recordId, log)
    if (await client.getDocument(`drafts.${recordId}`)) transaction.patch(`drafts.${recordId}`, log)
    await transaction.commit()
  })
}

/** Goes on after a failure: readers see nothing already, and the report says what is left to do. */
async function tried(what: string, work: () => Promise<void>): Promise<Step> {
  try {
    await work()
    return { what: `${what}.` }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { what: `Not done: ${what}.`, problem: `${reason} Readers do not see the story all the same.` }
  }
}

function count(number: number, one: string, many: string): string {
  return `${number === 0 ? 'No' : number} ${number === 1 ? one : many}`
}
