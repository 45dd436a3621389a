import { publishDue } from '../actions/publish-due.ts'
import type { Lake } from './lake.ts'

/** How often it is asked whether a release is due. Milliseconds. */
const scheduleInterval = 1_000

/** Publishes scheduled releases at their time; those whose time came while nobody served the lake, at once. */
export function publishOnTime({ datasets, services }: Lake): { stop(): void } {
  const publish = () => {
    for (const { name } of datasets.list())
      try {
        publishDue(datasets.get(name), services.now())
      } catch (error) {
        console.error(`lake: a release of "${name}" could not be published; it is tried again:`, error)
      }
  }
  publish()
  const timer = setInterval(publish, scheduleInterval).unref()
  return { stop: () => clearInterval(timer) }
}
