import type { FinishedPage } from '../answers/finished-page.ts'
import type { Breaker } from './breaker.ts'
import type { PageChange } from './page-changes.ts'
import type { RenderingTurn } from './renderings.ts'

export interface PageCacheOptions {
  /**
   * Renders a page.
   * @throws when it cannot: then the last good bytes are served
   */
  readonly render: (key: string, version: number, turn: RenderingTurn) => Promise<FinishedPage>
  /** The content version as it is now. */
  readonly version: () => number
  /** What has changed of what a page was made of; without it, whatever changes changes every page. */
  readonly changeOf?: (page: FinishedPage) => PageChange
  /** Whether a page may be served as it is for a while after a change that is not a major one. */
  readonly mayBeStale?: (key: string) => boolean
  /** When it was known last that something has moved. Milliseconds, as `now`. */
  readonly movedAt?: () => number
  readonly now: () => number
  readonly onFailure: (key: string, error: unknown) => void
  /** Told of each page that is kept from now on, also where it is one that was there in fewer bytes. */
  readonly onKept?: ((key: string, page: FinishedPage) => void) | undefined
  /** Makes a page smaller. Done for one page at a time, when it has been there for `improveAfter` milliseconds. */
  readonly improve?: (page: FinishedPage) => Promise<FinishedPage>
  readonly improveAfter?: number
  /** Bytes for pages that exist. */
  readonly maxBytes?: number
  /** Whether a page is one of many that few ask for: those share a space of their own. @see SiteAddresses */
  readonly isRare?: (key: string) => boolean
  /** Bytes for them. */
  readonly maxChoiceBytes?: number
  /** A page is rendered again when it is this old, whatever the version says. Milliseconds. */
  readonly maxAge?: number
  /** The same for pages that `isFollowed`: what a page says of today's date is not older than a day. Milliseconds. */
  readonly maxFollowedAge?: number
  /** Whether every change moves the version. */
  readonly isFollowed?: () => boolean
  /**
   * How long a reader waits for a page before it counts whether anything answers; half as long where there is an older
   * page, and a tenth where only something has moved since. Milliseconds.
   */
  readonly patience?: number
  /** Knows whether rendering requests are answered at all. While they are not, nobody waits for one. */
  readonly breaker?: Pick<Breaker, 'isOpen' | 'onOpen' | 'isInDoubt' | 'onDoubt'>
  /** How often a page that failed is tried again while its old bytes are served. Milliseconds. */
  readonly retryAfter?: number
}
