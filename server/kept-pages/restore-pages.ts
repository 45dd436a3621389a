import { messageOf } from '../../lib/message-of.ts'
import { fetchFingerprint } from '../freshness/content-fingerprint.ts'
import { serialTask } from '../freshness/serial-task.ts'
import type { KeptContent } from '../front/pages/page-store.ts'
import type { KeepPagesOptions } from './keep-pages-options.ts'

export interface RestoredPages {
  /** Whether it is known what became of the pages of before. */
  isDone(): boolean
  /** The content version that the pages of before are of; `null` where they are of none. */
  version(): number | null
  stop(): void
}

/**
 * Gives a front the pages of before: what needs nobody's consent at once, all else when it is known that the content is the
 * one that the pages are of. Where it is another, they are deleted.
 */
export function restorePages(options: Omit<KeepPagesOptions, 'settling'>): RestoredPages {
  const { store, pages, client, availability, content, log } = options
  let isDone = false
  let restored: number | null = null

  const adopt = async (version: number, which: 'free' | 'others') => {
    let count = 0
    for await (const [key, page] of store.pages(version, which)) {
      pages.adopt(key, page)
      count += 1
    }
    return count
  }
  const reportDamage = (error: unknown) => log(`kept pages cannot be read: ${messageOf(error)}`)
  // Of a version before the first: old, and better than nothing where the content API is away.
  const free = adopt(0, 'free').catch(reportDamage)

  const adoptAll = async (version: number) => {
    const began = performance.now()
    const count = (await adopt(version, 'free')) + (await adopt(version, 'others'))
    restored = version
    log(`${count} pages are as they were (${Math.round(performance.now() - began)} ms)`)
  }
  const restore = async () => {
    if (isDone || !content.isFollowing()) return
    await free
    // Before it is asked: what changes from now on is told of.
    const version = content.current()
    const before = store.content()
    const isCurrent = before !== null && (await isStill(before))
    try {
      if (isCurrent) await adoptAll(version)
      else await store.keepOnly(() => false)
    } catch (error) {
      reportDamage(error)
    }
    isDone = true
  }
  const isStill = async (before: KeptContent) => {
    const { fingerprint } = await fetchFingerprint(client, new Date())
    return fingerprint === before.fingerprint && (before.until === null || before.until > Date.now())
  }
  const task = serialTask(
    restore,
    (problem) => log(`whether kept pages are current is not known (${problem}); asking again`),
    availability.back,
  )
  content.onChange(() => {
    if (!isDone) task.run()
  })
  // Where all is known already: the file was another process’s until now.
  task.run()
  return { isDone: () => isDone, version: () => restored, stop: task.stop }
}
