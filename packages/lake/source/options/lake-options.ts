import type { BucketSettings } from '../bucket/bucket-settings.ts'
import type { Role } from '../auth/roles.ts'
import type { LedgerRule } from '../ledger/ledger-rules.ts'
import type { ImageLimits } from '../images/image-limits.ts'
import type { WebhookRules } from './webhook-rules.ts'

/** The ledger of what was taken away: access always, and of content what the rules say. */
interface LedgerOptions {
  /** Its file; absent: the one that was chosen before, else beside the data folder. `null`: none. */
  readonly file?: string | null
  readonly rules: readonly LedgerRule[]
}

/** How a lake is opened. What is absent is in `defaults.ts`. */
export interface LakeOptions {
  /** The folder that holds everything: database and assets. Made where it is missing, for this user alone. */
  readonly dataDir: string
  /** The id that clients and Studios use; asset addresses contain it. */
  readonly projectId?: string
  /** The project's name for people: in Studio, on the login page, in authenticator apps. */
  readonly title?: string
  /** How an operator calls the command line; sentences that say what to do begin with it. */
  readonly command?: string
  /** Who may do what. At least one role manages accounts. */
  readonly roles?: readonly Role[]
  /** Web origins that may use the lake from a browser; none given: any on this machine. */
  readonly allowedOrigins?: readonly string[]
  /** The lake's address as readers know it, which asset addresses start with; absolute or a path such as `/lake`. */
  readonly publicUrl?: string
  /** What pictures may cost. */
  readonly images?: Partial<ImageLimits>
  /** What may be told to others by webhooks, and where these may lead. */
  readonly webhooks?: Partial<WebhookRules>
  /** How many queries are evaluated at a time; each worker keeps a copy of the content. */
  readonly workers?: number
  /** How many more workers wait for the next query. */
  readonly ready?: number
  /** Milliseconds that one query may take. */
  readonly queryTimeout?: number
  /** How many days it is kept what documents were; 0: for ever. */
  readonly historyDays?: number
  /** What is noted outside of the data folder, so that no backup brings it back; absent: nothing. */
  readonly ledger?: LedgerOptions | null
  /** Where pictures and files are kept, instead of in the data folder. */
  readonly bucket?: BucketSettings | null
  /** Milliseconds since the epoch. */
  readonly now?: () => number
  /** Base-2 logarithm of scrypt's N for new passwords; less than the default only in tests that are in a hurry. */
  readonly passwordCost?: number
}

type Settled = Required<Omit<LakeOptions, 'images' | 'webhooks'>> & {
  readonly images: ImageLimits
  readonly webhooks: WebhookRules
}

/** What a lake is opened with when its options are silent. */
export type LakeDefaults = Omit<Settled, 'dataDir'>
export type SettledOptions = Settled
