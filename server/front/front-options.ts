import type { PictureAccess } from './pictures/picture-access.ts'
import type { SiteFacts } from './answers/security-headers.ts'
import type { WebhookOptions } from '../freshness/webhook.ts'

/** What the front is told by who starts it. */
export interface FrontOptions {
  readonly site: SiteFacts
  /** Where Next listens on loopback; `null` while it is starting. */
  readonly next: () => string | null
  /** What shows Next that it is the front who asks. */
  readonly nextHeaders?: Readonly<Record<string, string>>
  /** Where the embedded lake listens; `null` while it is starting, and where there is none. */
  readonly lake: () => string | null
  /** The content API's address of pictures; `null` while the embedded lake is starting. */
  readonly pictureSource: () => string | null
  /** Project and dataset whose pictures are given, `project/dataset`: hosted Sanity has those of everybody. */
  readonly pictureOwner?: string
  /** Milliseconds within which a picture is there or given up. */
  readonly pictureTimeout?: number
  /** Where pictures are kept between starts, in a folder that may be deleted at any time. */
  readonly pictureFolder?: string
  /** Who may say for whom he asks: addresses and networks (`10.0.0.0/8`); this machine unless some are given. */
  readonly trustedProxies?: readonly string[]
  /** Where the build keeps what is read below `/_next/static/`; without it, Next is asked for any name there. */
  readonly buildFolder?: string
  /** Who gets pictures that readers do not see; without it everybody gets every picture that was not taken back. */
  readonly pictureAccess?: PictureAccess
  /** Moves when content changes: see `server/freshness/content-version.ts`. */
  readonly contentVersion: () => number
  /** Takes signed deliveries at `/api/webhook`; without it there is no such address. */
  readonly webhook?: Pick<WebhookOptions, 'secret' | 'onChange'>
  /** Hot reload: everything goes to Next as it is, nothing is kept. */
  readonly isDevelopment?: boolean
  readonly log: (line: string) => void
}
