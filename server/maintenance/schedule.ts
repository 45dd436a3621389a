import { ClientError, type SanityClient } from '@sanity/client'
import type { Schedule } from '../../lib/schedule/schedule.ts'
import type { Availability } from '../freshness/availability.ts'
import type { SerialTask } from '../freshness/serial-task.ts'
import { watchDocuments } from '../freshness/watch-documents.ts'
import { endJob, runJob } from './scheduled-job.ts'

/** How often the clock is looked at: one that is set, or a machine that slept, is noticed within the minute. Milliseconds. */
const longestSleep = 30_000

const PENDING = '*[_type == "schedule" && state == "pending"] | order(at)'

/**
 * Publishes and takes down at the times that editors scheduled, and catches up with those that passed while nobody ran.
 * Several sites on the same content may all try: each job is bound to the revision that was seen, so one does it.
 * @param client with a token that may write
 */
export function keepSchedule(
  client: SanityClient,
  availability: Pick<Availability, 'back'>,
  log: (line: string) => void,
  now: () => number = Date.now,
): Pick<SerialTask, 'stop'> {
  const raw = client.withConfig({ perspective: 'raw' })
  const failedOnce = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const runDue = async (schedule: Schedule) => {
    const job = { client: raw, schedule, now, log }
    try {
      await runJob(job)
    } catch (error) {
      // The first time, another site may have been faster. The second, it is a rule that stands in the way.
      if (!isRefusal(error) || !failedOnce.delete(schedule._rev)) {
        failedOnce.add(schedule._rev)
        throw error
      }
      await endJob(job, 'refused', error.message)
    }
  }
  const watcher = watchDocuments({
    client: raw,
    availability,
    filter: '*[_type == "schedule"]',
    onProblem: (problem) => log(`what is scheduled could not be done (${problem}); trying again`),
    async work() {
      clearTimeout(timer)
      const pending = await raw.fetch<Schedule[]>(PENDING)
      for (const schedule of pending.filter(({ at }) => scheduledTime(at) <= now())) await runDue(schedule)
      sleepUntil(Math.min(...pending.map(({ at }) => scheduledTime(at)).filter((time) => time > now())))
    },
  })
  // The content API is asked when a time has come; what is scheduled meanwhile, the listener reports.
  const sleepUntil = (next: number) => {
    const left = next - now()
    if (left <= 0) watcher.run()
    else timer = setTimeout(() => sleepUntil(next), Math.min(left, longestSleep)).unref()
  }
  return {
    stop() {
      clearTimeout(timer)
      watcher.stop()
    },
  }
}

/** The content API understood, and will not. */
function isRefusal(error: unknown): error is ClientError {
  return error instanceof ClientError && error.statusCode !== 401 && error.statusCode !== 429
}

/** Epoch milliseconds. A time that cannot be read has come: what happens then is said where it stands, instead of never. */
function scheduledTime(at: string | undefined): number {
  const time = Date.parse(at ?? '')
  return Number.isNaN(time) ? 0 : time
}
