import { setTimeout as pause } from 'node:timers/promises'
import { messageOf } from '../../lib/message-of.ts'
import { fetchFingerprint } from '../freshness/content-fingerprint.ts'
import { currentPages } from './current-pages.ts'
import type { KeepPagesOptions, PageKeeper } from './keep-pages-options.ts'
import { restorePages } from './restore-pages.ts'

/** How often it is looked whether there is something to write. Milliseconds. */
const every = 2_000

/** What is in an answer is told of within this time, where the content API tells at once. Milliseconds. */
const usualDelay = 250

/** A stop waits so long for a moment in which nothing changes. Milliseconds. */
const longestStop = 10_000

/** Asking what there is takes at most this part of the time. */
const share = 1 / 20

/**
 * Pages outlive a restart. They are written when the content has been quiet for a moment, so that no page is taken for one of
 * a content that it does not show.
 */
export function keepPages(options: KeepPagesOptions): PageKeeper {
  const { store, pages, client, availability, content, settling, log } = options
  const restored = restorePages(options)
  let writtenVersion: number | null = null
  let readyAt = 0

  /**
   * @param signal ends it while it waits
   * @returns whether another try may be of use: something changed meanwhile
   */
  const write = async (signal: AbortSignal) => {
    const version = content.current()
    const isQuiet = () => content.current() === version && content.isFollowing() && !signal.aborted
    if (!restored.isDone() || availability.isAway() || !isQuiet()) return false
    const isWritten = version === (writtenVersion ?? restored.version())
    if (isWritten && store.hasAll(await currentPages(pages))) return false
    const began = performance.now()
    const now = await fetchFingerprint(client, new Date())
    readyAt = performance.now() + (performance.now() - began) * (1 / share - 1)
    await pause(usualDelay + settling, undefined, { signal }).catch(() => {})
    if (!isQuiet()) return true
    const current = await currentPages(pages)
    if (!isQuiet() || !(await store.write(now, current))) return true
    writtenVersion = version
    return false
  }
  let logged: string | undefined
  const tryToWrite = async (signal: AbortSignal) => {
    try {
      const isWorthAnother = await write(signal)
      logged = undefined
      return isWorthAnother
    } catch (error) {
      const reason = messageOf(error)
      if (reason !== logged) log(`pages could not be kept for the next start: ${reason}`)
      logged = reason
      return false
    }
  }
  const stopping = new AbortController()
  let lastVersion: number | null = null
  let writing: Promise<unknown> | null = null
  const look = () => {
    const version = content.current()
    const isQuiet = version === lastVersion
    lastVersion = version
    if (!isQuiet || writing || performance.now() < readyAt) return
    writing = tryToWrite(stopping.signal).finally(() => (writing = null))
  }
  const timer = setInterval(look, every).unref()
  const writeLast = async () => {
    const enough = AbortSignal.timeout(longestStop)
    while (await tryToWrite(enough)) if (enough.aborted) return
  }

  return {
    async prune() {
      if (!restored.isDone()) return
      try {
        await store.keepOnly(pages.isCurrent)
      } catch (error) {
        log(`kept pages are deleted altogether: ${messageOf(error)}`)
        store.discard()
      }
    },
    async stop() {
      clearInterval(timer)
      restored.stop()
      stopping.abort()
      await writing
      // Where it takes long until changes are told of, what was written last has to do.
      if (settling === 0) await writeLast()
      store.close()
    },
  }
}
