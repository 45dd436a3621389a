import type { SanityClient } from '@sanity/client'
import { consentDeadline } from '../../lib/consent/deadline.ts'
import { dutchMoment } from '../../lib/dutch-time.ts'
import { momentOf } from '../../lib/stored.ts'
import { VISIBILITY_DEADLINES_QUERY } from '../../sanity/queries/private/visibility-deadlines.ts'
import type { VISIBILITY_DEADLINES_QUERY_RESULT } from '../../lib/types.generated.ts'
import type { Availability } from './availability.ts'
import { serialTask, type SerialTask } from './serial-task.ts'

/** Timers cannot wait for months, and clocks are put right: the next deadline is looked up again after this time. Milliseconds. */
const longestWait = 60 * 60_000

/**
 * Reports when a time has come at which pages change although nobody has written anything: consent that ends at 12:00 is
 * not shown at 12:01, on every instance.
 * @param onDeadline called at each deadline; also for those that passed while the content API was away
 * @returns `run`, to be called when content changed: another deadline may be the next now
 */
export function watchDeadlines(
  client: SanityClient,
  availability: Pick<Availability, 'back'>,
  onDeadline: () => void,
  log: (line: string) => void,
  now: () => number = Date.now,
): SerialTask {
  let since = now()
  let timer: NodeJS.Timeout | undefined
  const task = serialTask(
    async () => {
      const began = now()
      const params = { since: dutchMoment(new Date(since)) }
      const deadlines = deadlinesOf(
        await client.fetch(VISIBILITY_DEADLINES_QUERY, params, { perspective: 'published' }),
      )
      const reached = now()
      if (deadlines.some((deadline) => deadline > since && deadline <= reached)) onDeadline()
      // Not `reached`: what was written while the answer was on its way must not be missed. Reported twice is harmless.
      since = began
      const next = Math.min(...deadlines.filter((deadline) => deadline > reached), reached + longestWait)
      clearTimeout(timer)
      // A little later: a timer may be early by a millisecond.
      timer = setTimeout(task.run, next - now() + 2).unref()
    },
    (problem) => log(`what happens next is not known (${problem}); asking again`),
    availability.back,
  )
  task.run()
  return {
    run: task.run,
    stop() {
      clearTimeout(timer)
      task.stop()
    },
  }
}

/** Epoch milliseconds. What was meant to be a time and is none can never come: queries treat it as over. */
export function deadlinesOf({ records, displayWindows }: VISIBILITY_DEADLINES_QUERY_RESULT): number[] {
  const windows = displayWindows.flatMap(({ publishAt, unpublishAt }) => [momentOf(publishAt), momentOf(unpublishAt)])
  return [...records.map((record) => consentDeadline(record)?.at ?? null), ...windows].filter((at) => at !== null)
}
