import type { SanityClient } from '@sanity/client'
import type { Availability } from '../freshness/availability.ts'
import type { ContentVersion } from '../freshness/content-version.ts'
import type { PageStore } from '../front/pages/page-store.ts'
import type { KeptPages } from '../front/pages/public-pages.ts'

export interface KeepPagesOptions {
  readonly store: PageStore
  readonly pages: KeptPages
  readonly client: SanityClient
  readonly availability: Pick<Availability, 'isAway' | 'back'>
  readonly content: Pick<ContentVersion, 'current' | 'isFollowing' | 'onChange'>
  /** How long after a change answers may still be those from before it. Milliseconds. */
  readonly settling: number
  readonly log: (line: string) => void
}

export interface PageKeeper {
  /** Something was withdrawn: what is not current any more is deleted at once. @throws where not even the file can be. */
  prune(): Promise<void>
  /** Writes what is not written yet. */
  stop(): Promise<void>
}
