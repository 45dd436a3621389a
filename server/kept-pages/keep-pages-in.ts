import { messageOf } from '../../lib/message-of.ts'
import { pageStore } from '../front/pages/page-store.ts'
import type { KeepPagesOptions, PageKeeper } from './keep-pages-options.ts'
import { keepPages } from './keep-pages.ts'

/** A file of pages, which one process has to itself. */
export interface KeptPagesFile {
  readonly file: string
  /** Names what renders and finishes pages. */
  readonly madeBy: string
}

/** How often it is tried to open a file that cannot be. Milliseconds. */
const tryEvery = 2_000

/**
 * Keeps pages in a file. For as long as it cannot be used the site runs without: the process that this one replaces may have it
 * until it has ended.
 */
export function keepPagesIn({ file, madeBy }: KeptPagesFile, options: Omit<KeepPagesOptions, 'store'>): PageKeeper {
  let keeper: PageKeeper | undefined
  let timer: NodeJS.Timeout | undefined
  let logged: string | undefined
  const open = () => {
    try {
      keeper = keepPages({ ...options, store: pageStore(file, madeBy) })
    } catch (error) {
      const reason = messageOf(error)
      if (reason !== logged) options.log(`pages are not kept for the next start: ${reason}`)
      logged = reason
      timer = setTimeout(open, tryEvery).unref()
    }
  }
  open()
  return {
    prune: async () => keeper?.prune(),
    async stop() {
      clearTimeout(timer)
      await keeper?.stop()
    },
  }
}
