import type { SanityClient } from '@sanity/client'
import { createServerClient, serverClient } from '../client.ts'
import { env, EnvError } from '../env.ts'

/** What the functions of this room work with; tests give their own. */
export interface ReviewContent {
  /** Reads everything. */
  readonly read: SanityClient
  /** @see reviewClient */
  readonly write: () => SanityClient
  readonly now: () => Date
}

let shared: SanityClient | undefined

/**
 * The client of review pages that writes: openings, remarks, answers. Pages are rendered, and forms taken, by a process
 * that strangers speak to, so its token may do little: on the embedded lake it creates and changes `review.<link>.view.*`,
 * `.note.*` and `.consent.*`, deletes nothing, and is refused everything else, links themselves included. What has to
 * change more (a story, a consent record, a workflow) is done by content maintenance, which follows these documents.
 * @throws EnvError where the site has no such token: nothing can be opened or written then
 */
function reviewClient(): SanityClient {
  const { reviewToken, ...settings } = env()
  if (!reviewToken) throw new EnvError(['SANITY_API_REVIEW_TOKEN is missing: review links need it'])
  shared ??= createServerClient({ ...settings, readToken: reviewToken })
  return shared
}

/** The content of this site. */
export function reviewContent(): ReviewContent {
  return { read: serverClient(), write: reviewClient, now: () => new Date() }
}

/** Asked each time: what a link may show changes from one moment to the next. */
export const asStored = { perspective: 'raw', cache: 'no-store' } as const
