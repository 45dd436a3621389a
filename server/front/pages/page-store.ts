import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import type { FinishedPage } from '../answers/finished-page.ts'
import { openStore, removeStore } from './open-store.ts'
import { needsConsent, packPage, unpackPage } from './packed-page.ts'

/** The content that pages are of. */
export interface KeptContent {
  /** Equal ones mean equal content. */
  readonly fingerprint: string
  /** When pages change without a change of content: a consent ends then. Epoch milliseconds. */
  readonly until: number | null
}

/** Pages that outlive a restart, all of the same content. */
export interface PageStore {
  /** What they are of; `null` while there are none. */
  content(): KeptContent | null
  /**
   * The pages that are there; a damaged one is left out.
   * @param version that they get
   * @param which `free` are those that need nobody's consent
   */
  pages(version: number, which: 'free' | 'others'): AsyncIterable<readonly [string, FinishedPage]>
  /** Whether all of these are there as they are. */
  hasAll(pages: ReadonlyMap<string, FinishedPage>): boolean
  /**
   * Replaces all pages by these, in one step. Those that are there as they are, are not written again.
   * @returns false where some had to be deleted meanwhile: then nothing was replaced
   */
  write(content: KeptContent, pages: ReadonlyMap<string, FinishedPage>): Promise<boolean>
  /**
   * Deletes all but some. Their bytes are overwritten: they may be the words of somebody who took them back.
   * @param isKept is given the page as it was written, where that is still somewhere
   */
  keepOnly(isKept: (key: string, page: FinishedPage | undefined) => boolean): Promise<void>
  /** Deletes the file, where nothing else can be done: on a full disk nothing can be deleted from it. */
  discard(): void
  close(): void
}

/** So many pages are written or read before readers have their turn. */
const part = 10

/** To judge one takes less. */
const judgedAtOnce = 200

const Content = z.object({ madeBy: z.string(), fingerprint: z.string(), until: z.number().nullable() })
const Key = z.object({ key: z.string() })
const Packed = z.object({
  about: z.string(),
  body: z.instanceof(Uint8Array),
  isSent: z.union([z.literal(0), z.literal(1)]),
  sum: z.string(),
})

/**
 * Keeps pages in one file, which may be deleted at any time.
 * @param madeBy names what renders and finishes pages: those that another made are deleted
 * @throws when the file cannot be used, or another process has it
 */
export function pageStore(file: string, madeBy: string): PageStore {
  const database = openStore(file)
  const all = <T>(sql: string, row: z.ZodType<T>) =>
    database
      .prepare(sql)
      .all()
      .map((each) => row.parse(each))
  const select = database.prepare('SELECT about, body, isSent, sum FROM page WHERE key = ?')
  const insert = database.prepare('INSERT OR REPLACE INTO page VALUES (?, ?, ?, ?, ?, ?)')
  const remove = database.prepare('DELETE FROM page WHERE key = ?')
  const noteContent = database.prepare('INSERT INTO content VALUES (?, ?, ?)')
  let content = all('SELECT * FROM content', Content)[0] ?? null
  if (content && content.madeBy !== madeBy) {
    database.exec('DELETE FROM content; DELETE FROM page')
    content = null
  }
  /** What is there. Weak: a page that was rendered again meanwhile takes no memory for being in a file. */
  const stored = new Map<string, WeakRef<FinishedPage> | null>(
    all('SELECT key FROM page', Key).map(({ key }) => [key, null]),
  )
  const storedPage = (key: string) => stored.get(key)?.deref()
  let isWriting = false
  const close = () => {
    if (database.isOpen) database.close()
  }
  const tidy = () => database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  const endWriting = () => {
    if (isWriting) database.exec('ROLLBACK')
    isWriting = false
  }

  return {
    content: () => content,
    async *pages(version, which) {
      const keys = all(`SELECT key FROM page WHERE needsConsent = ${which === 'free' ? 0 : 1}`, Key)
      for (const [place, { key }] of keys.entries()) {
        if (place % part === 0) await setImmediate()
        const row = select.get(key)
        const page = row && unpackPage(Packed.parse(row), version)
        if (!page) continue
        stored.set(key, new WeakRef(page))
        yield [key, page]
      }
    },
    hasAll: (pages) => [...pages].every(([key, page]) => storedPage(key) === page),
    async write(next, pages) {
      const written = [...pages].filter(([key, page]) => storedPage(key) !== page)
      isWriting = true
      database.exec('BEGIN')
      try {
        for (const [place, [key, page]] of written.entries()) {
          if (place % part === 0) await setImmediate()
          if (!isWriting) return false
          const { about, body, isSent, sum } = packPage(page)
          insert.run(key, needsConsent(page) ? 1 : 0, about, body, isSent, sum)
        }
        for (const key of stored.keys()) if (!pages.has(key)) remove.run(key)
        database.exec('DELETE FROM content')
        noteContent.run(madeBy, next.fingerprint, next.until)
        database.exec('COMMIT')
        isWriting = false
      } finally {
        endWriting()
      }
      stored.clear()
      for (const [key, page] of pages) stored.set(key, new WeakRef(page))
      content = { ...next, madeBy }
      tidy()
      return true
    },
    async keepOnly(isKept) {
      for (const [place, key] of [...stored.keys()].entries()) {
        if (place % judgedAtOnce === judgedAtOnce - 1) await setImmediate()
        if (isKept(key, storedPage(key))) continue
        // What is being written may be the same.
        endWriting()
        remove.run(key)
        stored.delete(key)
      }
      tidy()
    },
    discard() {
      close()
      removeStore(file)
    },
    close,
  }
}
