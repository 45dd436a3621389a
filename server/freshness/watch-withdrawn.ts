import type { SanityClient } from '@sanity/client'
import type { WithdrawnContent } from '../../lib/consent/withdrawn-content.ts'
import { fetchWithdrawn } from './fetch-withdrawn.ts'
import type { Availability } from './availability.ts'
import { serialTask, type SerialTask } from './serial-task.ts'

export interface WithdrawnWatcher extends SerialTask {
  /** Something changed that ends nobody's consent: asked at once, or soon where changes rush. */
  runSoon(): void
  /**
   * Whether readers see a picture, as of the newest change.
   * @param file its name, as in addresses
   * @throws when that is not known, and does not become known in time
   */
  isShown(file: string): boolean | Promise<boolean>
}

/** What is withdrawn, as of which content version. */
type OnWithdrawn = (withdrawn: WithdrawnContent, version: number) => void

interface WatchOptions {
  /** The content version as it is now. */
  readonly version?: () => number
  /** Epoch milliseconds. */
  readonly now?: () => number
  /**
   * How long is waited after a change: one commit is heard of on both streams, of what everybody may read and of the records, and
   * is to be asked about once, after both. Milliseconds.
   */
  readonly together?: number
  /** How long a request for a picture waits for what is known of it. Milliseconds. */
  readonly patience?: number | undefined
  /** @see fetchWithdrawn */
  readonly toKeep?: boolean
}

/** Asking takes at most this part of the time, however fast changes come: with 10,000 stories it takes half a second. */
const share = 1 / 5

/**
 * Knows what is withdrawn, so that this instance forgets it: in its pages, and in its pictures.
 * @param onChange called with what is withdrawn from now on
 * @returns `run`, to be called when consent may have ended somewhere
 */
export function watchWithdrawn(
  client: SanityClient,
  availability: Pick<Availability, 'back'>,
  onChange: OnWithdrawn,
  log: (line: string) => void,
  { version = () => 0, now = Date.now, together = 25, patience = 5_000, toKeep = false }: WatchOptions = {},
): WithdrawnWatcher {
  let shown: ReadonlySet<string> | null = null
  let wanted = 0
  let known = 0
  let readyAt = 0
  // Who waits for an answer, and which question it must be an answer to.
  const waiting = new Set<{ readonly target: number; readonly resolve: () => void }>()
  let timer: NodeJS.Timeout | undefined
  const task = serialTask(
    async () => {
      clearTimeout(timer)
      timer = undefined
      const isAbout = wanted
      const asOf = version()
      const began = now()
      const withdrawn = await fetchWithdrawn(client, new Date(began), toKeep)
      readyAt = now() + (now() - began) * (1 / share - 1)
      shown = withdrawn.shown
      known = isAbout
      onChange(withdrawn, asOf)
      for (const each of waiting) if (each.target <= known) each.resolve()
    },
    (problem) => log(`what is withdrawn is not known (${problem}); asking again`),
    availability.back,
  )
  const newest = async (file: string): Promise<boolean> => {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const waiter = { target: wanted, resolve }
    const late = setTimeout(() => reject(new Error('It is not known yet whether a picture may be shown.')), patience)
    waiting.add(waiter)
    try {
      await promise
    } finally {
      clearTimeout(late)
      waiting.delete(waiter)
    }
    return shown?.has(file) === true
  }
  wanted = 1
  task.run()
  let isSoon = false
  return {
    run() {
      wanted += 1
      if (timer && isSoon) return
      clearTimeout(timer)
      isSoon = true
      timer = setTimeout(task.run, together)
    },
    runSoon() {
      wanted += 1
      if (timer) return
      isSoon = readyAt - now() <= together
      timer = setTimeout(task.run, Math.max(readyAt - now(), together))
    },
    isShown: (file) => (known === wanted || shown?.has(file) ? shown?.has(file) === true : newest(file)),
    stop() {
      clearTimeout(timer)
      task.stop()
    },
  }
}
