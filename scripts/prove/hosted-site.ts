import type { Browser } from '@playwright/test'
import type { SanityClient } from '@sanity/client'
import type { StandIn } from '../hosted/stand-in.ts'
import type { DrillResult } from './drill.ts'

/** A site that believes to be on hosted Sanity, and who drives it. */
export interface HostedSite {
  readonly standIn: StandIn
  readonly url: string
  /** An editor's, `raw`, past the site. */
  readonly client: SanityClient
  readonly browser: Browser
  /** For what a walk writes. */
  readonly folder: string
}

/** What somebody does on it, and what was not as it should be. */
export interface HostedWalk {
  readonly what: string
  run(site: HostedSite): Promise<DrillResult>
}

export const statusOf = async (address: string): Promise<number> =>
  (await fetch(address, { redirect: 'manual' })).status
