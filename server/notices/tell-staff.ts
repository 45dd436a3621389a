import { ClientError, type SanityClient } from '@sanity/client'
import { newNoticeId } from '../../lib/notices/notice.ts'
import { momentOf } from '../../lib/stored.ts'
import type { Availability } from '../freshness/availability.ts'
import type { SerialTask } from '../freshness/serial-task.ts'
import { newestSaid, SAID_BY_LINK } from './newest-said.ts'
import { watchDocuments } from '../freshness/watch-documents.ts'

/** Up to where the staff were told. One document, so that of any number of sites one tells them. */
const TOLD_ID = 'notice.staff'

interface Told {
  readonly _id: string
  readonly _rev: string
  /** When the newest was made that they were told of; ISO 8601. */
  readonly until?: string
  /** When they were last told; ISO 8601. */
  readonly at?: string
}

/** A reviewer often says several things: they are one mail. Milliseconds. */
const pause = 15 * 60_000

/**
 * Puts a notice to the staff into the outbox when a reviewer has said or decided something, or has given or withdrawn consent:
 * at once, and then at most one in a quarter of an hour. What was said before this ran for the first time is not news.
 * @param client with a token that may write, and the perspective `raw`
 */
export function tellStaff(
  client: SanityClient,
  availability: Pick<Availability, 'back'>,
  log: (line: string) => void,
  now: () => number,
): Pick<SerialTask, 'stop'> {
  let timer: NodeJS.Timeout | undefined
  const watcher = watchDocuments({
    client,
    availability,
    filter: SAID_BY_LINK,
    onProblem: (problem) => log(`whether the staff have to be told could not be seen (${problem}); trying again`),
    async work() {
      clearTimeout(timer)
      const at = new Date(now()).toISOString()
      const told = (await client.getDocument<Told>(TOLD_ID)) ?? (await begin(client, at))
      const newest = await newestSaid(client, told.until ?? at)
      if (newest === null) return
      const wait = (momentOf(told.at) ?? 0) + pause - now()
      if (wait > 0) timer = setTimeout(watcher.run, wait).unref()
      else if (!(await putNotice(client, told, { until: newest, at }))) watcher.run()
    },
  })
  return {
    stop() {
      clearTimeout(timer)
      watcher.stop()
    },
  }
}

/** Another site may begin at the same moment: what is stored counts. */
async function begin(client: SanityClient, until: string): Promise<Told> {
  await client.createIfNotExists({ _id: TOLD_ID, _type: 'noticeStaff', until })
  const told = await client.getDocument<Told>(TOLD_ID)
  if (!told) throw new Error(`The document ${TOLD_ID} is not there after it was created.`)
  return told
}

/** @returns false when another site was faster, which may not have seen all that this one saw */
async function putNotice(client: SanityClient, told: Told, next: { until: string; at: string }): Promise<boolean> {
  try {
    await client
      .transaction()
      .patch(TOLD_ID, (patch) => patch.ifRevisionId(told._rev).set(next))
      .create({ _id: newNoticeId(), _type: 'mailNotice', kind: 'waiting', state: 'waiting' })
      .commit()
    return true
  } catch (error) {
    if (error instanceof ClientError && error.statusCode === 409) return false
    throw error
  }
}
