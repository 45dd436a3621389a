import type { SanityClient } from '@sanity/client'
import { carryOutWithdrawals } from '../../sanity/review/consent/carry-out-withdrawals.ts'
import { finishWithdrawals } from '../../sanity/review/consent/finish-withdrawals.ts'
import type { Availability } from '../freshness/availability.ts'
import type { SerialTask } from '../freshness/serial-task.ts'
import { watchDocuments } from '../freshness/watch-documents.ts'

/**
 * Carries out at once what people take back by their review links, tries again what is left of it, and catches up with what
 * was taken back while nobody ran. The log does not say of which story.
 * @param client with a token that may write
 */
export function keepWithdrawals(
  client: SanityClient,
  availability: Pick<Availability, 'back'>,
  log: (line: string) => void,
  now: () => Date = () => new Date(),
): Pick<SerialTask, 'stop'> {
  let timer: NodeJS.Timeout | undefined
  const watcher = watchDocuments({
    client: client.withConfig({ perspective: 'raw' }),
    availability,
    filter: '*[_type == "consentAnswer"]',
    onProblem: (problem) =>
      log(`what was taken back by a review link could not be carried out (${problem}); trying again`),
    async work() {
      clearTimeout(timer)
      try {
        const count = await carryOutWithdrawals(client, now)
        if (count > 0) log(`${count} withdrawals by review link were carried out`)
      } finally {
        const wait = await finishWithdrawals(client, now)
        if (wait !== null) timer = setTimeout(watcher.run, wait).unref()
      }
    },
  })
  return {
    stop() {
      clearTimeout(timer)
      watcher.stop()
    },
  }
}
