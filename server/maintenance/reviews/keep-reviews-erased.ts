import type { Availability } from '../../freshness/availability.ts'
import type { SerialTask } from '../../freshness/serial-task.ts'
import { eachHour } from '../../freshness/each-hour.ts'
import { eraseReviews, type EraseReviewsOptions } from './erase-reviews.ts'

/** Erases what is kept of reviews when its days are over, at the start and then each hour. */
export function keepReviewsErased(
  options: Omit<EraseReviewsOptions, 'now' | 'signal'>,
  availability: Pick<Availability, 'back'>,
  log: (line: string) => void,
  now: () => number = Date.now,
): Pick<SerialTask, 'stop'> {
  const ending = new AbortController()
  const work = async () => {
    const { links, records } = await eraseReviews({ ...options, now: now(), signal: ending.signal })
    if (links + records > 0)
      log(`${records} records of reviews and ${links} review links are erased, ${options.days} days after their end`)
  }
  const hourly = eachHour(
    work,
    (problem) => log(`reviews could not be erased (${problem}); trying again`),
    availability,
  )
  return {
    stop() {
      ending.abort()
      hourly.stop()
    },
  }
}
