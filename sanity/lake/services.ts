import type { Dataset } from './dataset/dataset.ts'
import type { Accounts } from './auth/accounts.ts'
import type { AssetStore } from './assets/asset-store.ts'
import type { Presence } from './socket/presence.ts'

/** What every handler works with: made once by `openLake`, passed in, so that tests have a lake of their own. */
export interface Services {
  readonly projectId: string
  readonly dataset: {
    /** @throws ApiError 404 when there is none of that name */
    get(name: string): Dataset
    list(): readonly { readonly name: string; readonly visibility: 'public' | 'private' }[]
  }
  readonly accounts: Accounts
  readonly assets: AssetStore
  readonly presence: Presence
  /** Milliseconds since the epoch. */
  readonly now: () => number
}
