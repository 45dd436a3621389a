import type { SanityClient } from '@sanity/client'
import type { Availability } from '../freshness/availability.ts'
import { serialTask, type SerialTask } from '../freshness/serial-task.ts'
import { countYear } from './count-year.ts'

/** A year is counted within an hour of its end. Milliseconds. */
const pause = 3_600_000

/**
 * Counts the open data when a year is over, for its changelog: at the start and then each hour it looks.
 * @param client with a token that may write
 * @param onCounted called when there is a new count: the changelog that is kept is old
 */
export function keepYearsCounted(
  client: SanityClient,
  siteUrl: string,
  availability: Pick<Availability, 'back'>,
  onCounted: () => void,
  log: (line: string) => void,
  now: () => Date = () => new Date(),
): Pick<SerialTask, 'stop'> {
  const work = async () => {
    const year = await countYear(client, siteUrl, now())
    if (year === null) return
    log(`the open data of ${year} is counted, for its changelog`)
    onCounted()
  }
  const task = serialTask(
    work,
    (problem) => log(`the open data of last year could not be counted (${problem}); trying again`),
    availability.back,
  )
  const timer = setInterval(task.run, pause).unref()
  task.run()
  return {
    stop() {
      clearInterval(timer)
      task.stop()
    },
  }
}
