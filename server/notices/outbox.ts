import type { StoredNotice } from '../../lib/notices/notice.ts'
import type { Availability } from '../freshness/availability.ts'
import type { SerialTask } from '../freshness/serial-task.ts'
import { watchDocuments } from '../freshness/watch-documents.ts'
import { dueAt, sendNotice, type MailOffice } from './send-notice.ts'

/** How often the clock is looked at: one that is set, or a machine that slept, is noticed within the minute. Milliseconds. */
const longestSleep = 30_000

/** Oldest first, and no more at a time than are read quickly. A link for a reviewer is in nobody's outbox. */
const PENDING = `*[_type == "mailNotice" && kind != "reviewLink" && state in ["waiting", "sending"]] | order(_createdAt)[0...100]{
  _id, _rev, kind, state, attempts, nextAt, claimedAt
}`

/**
 * Sends what waits: each notice once, however many sites run on this content. What failed is tried again, and given up after
 * two days.
 */
export function keepOutbox(office: MailOffice, availability: Pick<Availability, 'back'>): Pick<SerialTask, 'stop'> {
  const { client, mail, log, now } = office
  let timer: NodeJS.Timeout | undefined
  const tell = (waiting: number) => {
    if (office.outbox) office.outbox.waiting = waiting
  }
  const watcher = watchDocuments({
    client,
    availability,
    filter: '*[_type == "mailNotice" && kind != "reviewLink" && state == "waiting"]',
    onProblem: (problem) => log(`notices could not be sent (${problem}); trying again`),
    async work() {
      clearTimeout(timer)
      const pending = await client.fetch<StoredNotice[]>(PENDING)
      tell(pending.length)
      for (const [index, notice] of pending.filter((each) => dueAt(each) <= now()).entries()) {
        if ((await sendNotice(office, notice._id)) === 'done') continue
        tell(pending.length - index)
        log(`${mail.perHour} mails have left in this hour (MAIL_PER_HOUR): the others wait for the next`)
        return sleepUntil(nextHour(now()))
      }
      const left = await client.fetch<StoredNotice[]>(PENDING)
      tell(left.length)
      sleepUntil(Math.min(...left.map(dueAt)))
    },
  })
  const sleepUntil = (next: number) => {
    const left = next - now()
    if (left <= 0) watcher.run()
    else if (Number.isFinite(left)) timer = setTimeout(() => sleepUntil(next), Math.min(left, longestSleep)).unref()
  }
  return {
    stop() {
      clearTimeout(timer)
      watcher.stop()
    },
  }
}

const hour = 3_600_000
const nextHour = (time: number) => (Math.floor(time / hour) + 1) * hour
