import type { SanityClient } from '@sanity/client'
import type { Availability } from '../freshness/availability.ts'
import type { SerialTask } from '../freshness/serial-task.ts'
import { dutchYear } from '../../lib/dutch-time.ts'
import { countYear } from './count-year.ts'
import { eachHour } from '../freshness/each-hour.ts'

/**
 * Counts the open data when a year is over, for its changelog: at the start, and within an hour of the end of a year. What has
 * been looked at is not looked at again: it takes all consent records.
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
  let looked: number | undefined
  const work = async () => {
    const moment = now()
    if (looked === dutchYear(moment)) return
    const year = await countYear(client, siteUrl, moment)
    looked = dutchYear(moment)
    if (year === null) return
    log(`the open data of ${year} is counted, for its changelog`)
    onCounted()
  }
  const fail = (problem: string) => log(`the open data of last year could not be counted (${problem}); trying again`)
  return eachHour(work, fail, availability)
}
