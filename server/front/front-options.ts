import type { IncomingMessage } from 'node:http'
import type { BreakerOptions } from './pages/breaker.ts'
import type { PageChangesOptions } from './pages/page-changes.ts'
import type { PageTimes, PublicPagesOptions } from './pages/public-pages.ts'
import type { PictureAccess } from './pictures/picture-access.ts'
import type { Site } from './site/site.ts'

/** What the front is given by the process that runs it. */
export interface FrontOptions {
  readonly site: Site
  /** Where the origin listens on loopback: `http://127.0.0.1:4000`; `null` while it is starting. */
  readonly origin: () => string | null
  /** Show the origin that the front asks. */
  readonly originHeaders?: Readonly<Record<string, string>>
  /** Where a content API listens that is passed on to; `null` while it is starting, and where there is none. */
  readonly contentApi: () => string | null
  /** The content API's address of pictures and files; `null` while it is starting. */
  readonly pictureSource: () => string | null
  /** How long pages may take, where it is not as long as usual. */
  readonly pageTimes?: PageTimes
  /** Milliseconds within which a picture is there or given up. */
  readonly pictureTimeout?: number
  /** Where pictures are kept between starts, in a folder that may be deleted at any time. */
  readonly pictureFolder?: string
  /** Whose word counts for whom they ask: addresses and networks (`10.0.0.0/8`); this machine unless some are given. */
  readonly trustedProxies?: readonly string[]
  /** Where the build keeps what is read below `SiteRoutes.buildPath`; without it, the origin is asked for any name there. */
  readonly buildFolder?: string
  /** Who gets pictures that readers do not see; without it everybody gets every picture that was not withdrawn. */
  readonly pictureAccess?: PictureAccess
  /** Moves when content changes: see `server/freshness/content-version.ts`. */
  readonly contentVersion: () => number
  /** Whether something that has one of these tags changed after a version; without it every change makes every page old. */
  readonly changeSince?: PageChangesOptions['changeSince']
  /** Whether anything has changed after a version that was no minor change; without it, everything may have. */
  readonly hasMajorSince?: PageChangesOptions['hasMajorSince']
  /** How many of these tags something has changed that has them, after a version; without it, pages are made anew in the order of who asks. */
  readonly countSince?: PublicPagesOptions['countSince']
  /** Whether every change moves the version; without it pages grow old within a minute. */
  readonly isFollowed?: () => boolean
  /** Whether the content API answers; without it, it does. */
  readonly availability?: BreakerOptions['availability']
  /** Has pages rendered; without it the origin is asked for them. */
  readonly otherFront?: PublicPagesOptions['otherFront']
  /** Told of each page that is kept from now on. */
  readonly onKept?: PublicPagesOptions['onKept']
  /** Called when the origin answers again after it did not. */
  readonly onRecovery?: () => void
  /** Takes a report that content changed, and gives the status to answer with; without it there is no such address. */
  readonly webhook?: (request: IncomingMessage) => Promise<number>
  /** Sends something by mail for an editor, and answers with JSON; without it there is no such address. */
  readonly mail?: (request: IncomingMessage) => Promise<{ readonly status: number; readonly body: object }>
  /** What whoever watches the site is told; `null` for anybody else. Without it there is no such address. */
  readonly metrics?: (request: IncomingMessage) => Promise<{ readonly type: string; readonly body: string } | null>
  /** How the site runs, for its administrators; `null` for anybody else. Without it there is no such address. */
  readonly status?: FrontOptions['metrics']
  /** Called when the origin has rendered something, or failed to, with how long it took. Milliseconds. */
  readonly onRendered?: (milliseconds: number, isRendered: boolean) => void
  /** Hot reload: everything goes to the origin as it is, nothing is kept. */
  readonly isDevelopment?: boolean
  /** Epoch milliseconds. */
  readonly now?: () => number
  readonly log: (line: string) => void
}
