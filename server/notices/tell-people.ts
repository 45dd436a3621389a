import { inboxParams, type InboxRecords } from '../../lib/inbox/inbox-records.ts'
import { inboxOf } from '../../lib/inbox/notices-of.ts'
import { INBOX_QUERY } from '../../sanity/queries/private/inbox.ts'
import type { Availability } from '../freshness/availability.ts'
import type { SerialTask } from '../freshness/serial-task.ts'
import { watchDocuments } from '../freshness/watch-documents.ts'
import { peopleToTell, type PersonToTell } from './people-to-tell.ts'
import type { MailOffice } from './send-notice.ts'
import { putInboxNotice, readTold } from './told.ts'
import { mayBeToldAt, oldestOf } from './when-told.ts'

/** One act of a person is often several. Milliseconds. */
const settling = 1_000

/** What only the clock brings, consent that comes near its end, is noticed within so long. Milliseconds. */
const longestSleep = 60 * 60_000

/** What inboxes are made of, and who wants mail. */
const WATCHED = `*[_type in ["workflow", "workflowRequest", "reviewNote", "schedule", "consentRecord", "inboxChoice"]
  || _id == "health.links"]`

/**
 * Puts a mail into the outbox for each person who wants one, when something is new in her inbox. Nothing of what is new is
 * in it, or in the log.
 * @param site.days for how long inboxes keep news
 */
export function tellPeople(
  { client, forget, log, now }: Pick<MailOffice, 'client' | 'forget' | 'log' | 'now'>,
  { projectId, days }: { readonly projectId: string; readonly days: number },
  availability: Pick<Availability, 'back'>,
): Pick<SerialTask, 'stop'> {
  let timer: NodeJS.Timeout | undefined

  /** @returns when she may be told of what is new; `Infinity` where nothing is */
  async function tell(person: PersonToTell): Promise<number> {
    const moment = new Date(now())
    const records = await client.fetch<InboxRecords>(INBOX_QUERY, inboxParams(person, days, moment))
    const { notices } = inboxOf(records, person, moment)
    const told = await readTold(client, person.id, notices)
    const known = new Set(told.ids)
    const fresh = notices.filter(({ id }) => !known.has(id))
    if (fresh.length === 0) return Infinity
    const at = mayBeToldAt(person.mail, told.at, oldestOf(fresh))
    if (at > moment.getTime()) return at
    const news = { notices, fresh, at: moment.toISOString(), address: person.address }
    // Who was faster may not have seen all of it.
    return (await putInboxNotice(client, told, news)) ? Infinity : moment.getTime()
  }

  const watcher = watchDocuments({
    client,
    availability,
    filter: WATCHED,
    settling,
    onProblem: (problem) => log(`whether people have to be told could not be seen (${problem}); trying again`),
    async work() {
      clearTimeout(timer)
      const failures: unknown[] = []
      let next = Infinity
      for (const person of await peopleToTell(client, projectId, forget)) {
        // One who cannot be told keeps nobody else from it.
        const at = await tell(person).catch((error: unknown) => void failures.push(error))
        if (at !== undefined) next = Math.min(next, at)
      }
      timer = setTimeout(watcher.run, Math.min(Math.max(0, next - now()), longestSleep)).unref()
      if (failures.length > 0) throw failures[0]
    },
  })
  return {
    stop() {
      clearTimeout(timer)
      watcher.stop()
    },
  }
}
