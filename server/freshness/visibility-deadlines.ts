import type { SanityClient } from '@sanity/client'
import { consentDeadline } from '../../lib/consent/deadline.ts'
import { dutchMoment } from '../../lib/dutch-time.ts'
import { momentOf } from '../../lib/stored.ts'
import { MOMENTS_QUERY } from '../../sanity/queries/private/moments.ts'
import type { MOMENTS_QUERY_RESULT } from '../../lib/types.generated.ts'
import { oneAtATime, type Repeated } from './serial-task.ts'

/** Timers cannot wait for months, and clocks are put right: the next moment is looked up again after this time. Milliseconds. */
const longest = 60 * 60_000

/**
 * Says when a moment has come at which pages change by themselves: consent that ends at 12:00 is not shown at 12:01, on
 * every instance, although nobody has written anything.
 * @param onMoment called at each moment; late ones, of a time in which the content API was away, too
 * @returns `again`, to be called when content changed: other moments may be next now
 */
export function followMoments(
  client: SanityClient,
  onMoment: () => void,
  log: (line: string) => void,
  now: () => number = Date.now,
): Repeated {
  let since = now()
  let timer: NodeJS.Timeout | undefined
  const looking = oneAtATime(
    async () => {
      const asked = now()
      const params = { since: dutchMoment(new Date(since)) }
      const moments = momentsOf(await client.fetch(MOMENTS_QUERY, params, { perspective: 'published' }))
      const reached = now()
      if (moments.some((moment) => moment > since && moment <= reached)) onMoment()
      // Not `reached`: what was written while the answer was on its way must not be missed. Told twice is harmless.
      since = asked
      const next = Math.min(...moments.filter((moment) => moment > reached), reached + longest)
      clearTimeout(timer)
      // A little later: a timer may be early by a millisecond.
      timer = setTimeout(looking.again, next - now() + 2).unref()
    },
    (problem) => log(`what happens next is not known (${problem}); asking again`),
  )
  looking.again()
  return {
    again: looking.again,
    stop() {
      clearTimeout(timer)
      looking.stop()
    },
  }
}

/** Epoch milliseconds. What was meant to be a moment and is none can never come: queries take it for over. */
export function momentsOf({ records, displayWindows }: MOMENTS_QUERY_RESULT): number[] {
  const windows = displayWindows.flatMap(({ publishAt, unpublishAt }) => [momentOf(publishAt), momentOf(unpublishAt)])
  return [...records.map((record) => consentDeadline(record)?.at ?? null), ...windows].filter((at) => at !== null)
}
