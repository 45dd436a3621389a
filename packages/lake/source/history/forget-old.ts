import { setImmediate } from 'node:timers/promises'
import type { ContentStorage } from '../storage/content.ts'

export interface ForgetOldParts {
  readonly log: Pick<ContentStorage, 'lastSeqBefore' | 'forgetOld'>
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** So many commits are looked at before others may write. */
const part = 500

const day = 24 * 60 * 60_000

/**
 * Forgets what documents were longer ago than so many days; of each the last state before stays, so that what follows can be
 * told.
 * @param signal ends it early
 * @throws Error of SQLite
 */
export async function forgetOld({ log, now }: ForgetOldParts, days: number, signal: AbortSignal): Promise<void> {
  const last = log.lastSeqBefore(new Date(now() - days * day).toISOString())
  for (let from = 1; from <= last && !signal.aborted; from += part) {
    log.forgetOld(from, Math.min(from + part, last + 1), last)
    await setImmediate()
  }
}
