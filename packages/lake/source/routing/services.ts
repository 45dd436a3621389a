import type { AssetStore } from '../assets/asset-store.ts'
import type { Variants } from '../assets/variants.ts'
import type { ImageJobs } from '../images/process/image-jobs.ts'
import type { Accounts } from '../auth/accounts.ts'
import type { Roles } from '../auth/roles.ts'
import type { AccessWatch } from '../auth/access-watch.ts'
import type { Passwords } from '../auth/passwords.ts'
import type { SignIn } from '../auth/sign-in.ts'
import type { CopyJobs } from '../copying/copy-jobs.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { DatasetRegistry } from '../dataset/registry.ts'
import type { EventStreams } from '../http/sse.ts'
import type { AccessLogs } from '../storage/access-logs.ts'
import type { ContentStorage } from '../storage/content.ts'
import type { WebhookStorage } from '../storage/webhooks.ts'
import type { WebhookRules } from '../options/webhook-rules.ts'
import type { Evaluator } from '../workers/evaluator.ts'
import type { Presence } from '../socket/presence.ts'
import type { unknownParameters } from './unknown-parameters.ts'

/** What every handler works with: made once by `openLake`, passed in, so that each test has a lake of its own. */
export interface Services {
  readonly projectId: string
  /** The project's name for people. */
  readonly title: string
  readonly roles: Roles
  /** How an operator calls the command line, for sentences that say what to do. */
  readonly command: string
  /** Where the lake is reached: an address, or a path of the site's. */
  readonly publicUrl: string
  readonly dataset: Omit<DatasetRegistry, 'get' | 'storage' | 'close'> & {
    /** @throws ApiError 404 when there is none of that name */
    get(name: string): Dataset
  }
  readonly copies: CopyJobs
  /** The transaction log, for history. */
  readonly log: Pick<
    ContentStorage,
    | 'logOfDocument'
    | 'logAfter'
    | 'logEntry'
    | 'eraseHistory'
    | 'wasDeleted'
    | 'whileDeleted'
    | 'lastSeqBefore'
    | 'forgetOld'
  >
  /** Carries out what callers ask in GROQ, away from this thread. */
  readonly evaluator: Evaluator
  readonly accounts: Accounts
  readonly assets: AssetStore
  readonly images: ImageJobs
  readonly variants: Variants
  /** Takes room in memory for an upload, in bytes; what it gives gives it back. @throws ApiError 503 */
  readonly holdUpload: (bytes: number) => () => void
  readonly eventStream: EventStreams
  readonly presence: Presence
  readonly passwords: Passwords
  readonly signIn: SignIn
  /** Ends what is open when the access that it was opened with ends. */
  readonly accessWatch: AccessWatch
  /** Tells the log of parameters that nobody reads. */
  readonly tellUnknown: ReturnType<typeof unknownParameters>
  /** Who came in, and who erased what. */
  readonly accessLogs: AccessLogs
  readonly webhooks: { readonly hooks: WebhookStorage; readonly rules: WebhookRules }
  /** Web origins that the lake was started with; without one, all of this machine. */
  readonly allowedOrigins: readonly string[]
  /** Whether a browser on that origin may use the lake and be sent back to after a sign-in. */
  readonly allowsOrigin: (origin: string) => boolean
  /** Milliseconds since the epoch. */
  readonly now: () => number
}
