import type { Availability } from './availability.ts'
import { serialTask, type SerialTask } from './serial-task.ts'

/** What is promised is days: an hour is soon enough. Milliseconds. */
const pause = 3_600_000

/** Does something at the start and then each hour; again and again where it fails, as a serial task does. */
export function eachHour(
  work: () => Promise<void>,
  onProblem: (problem: string) => void,
  availability: Pick<Availability, 'back'>,
): Pick<SerialTask, 'stop'> {
  const task = serialTask(work, onProblem, availability.back)
  const timer = setInterval(task.run, pause).unref()
  task.run()
  return {
    stop() {
      clearInterval(timer)
      task.stop()
    },
  }
}
