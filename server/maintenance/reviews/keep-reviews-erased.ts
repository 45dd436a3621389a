import type { Availability } from '../../freshness/availability.ts'
import { serialTask, type SerialTask } from '../../freshness/serial-task.ts'
import { eraseReviews, type EraseReviewsOptions } from './erase-reviews.ts'

/** Days are what is promised: an hour is soon enough. Milliseconds. */
const pause = 3_600_000

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
  const task = serialTask(
    work,
    (problem) => log(`reviews could not be erased (${problem}); trying again`),
    availability.back,
  )
  const timer = setInterval(task.run, pause).unref()
  task.run()
  return {
    stop() {
      clearInterval(timer)
      ending.abort()
      task.stop()
    },
  }
}
