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

/** Keeps pages in a file. Where it cannot be used the site runs without: `undefined`. */
export function keepPagesIn(
  { file, madeBy }: KeptPagesFile,
  options: Omit<KeepPagesOptions, 'store'>,
): PageKeeper | undefined {
  try {
    return keepPages({ ...options, store: pageStore(file, madeBy) })
  } catch (error) {
    options.log(`pages are not kept for the next start: ${messageOf(error)}`)
    return undefined
  }
}
