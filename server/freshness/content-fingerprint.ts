import { createHash } from 'node:crypto'
import type { SanityClient } from '@sanity/client'
import { dutchMoment } from '../../lib/dutch-time.ts'
import { CONTENT_REVISIONS_QUERY } from '../../sanity/queries/private/content-revisions.ts'
import { VISIBILITY_DEADLINES_QUERY } from '../../sanity/queries/private/visibility-deadlines.ts'
import { deadlinesOf } from './visibility-deadlines.ts'

/** What readers' pages are made of, as it is now. */
export interface ContentFingerprint {
  /** Equal ones mean equal content. */
  readonly fingerprint: string
  /** When pages change next although nobody writes anything. Epoch milliseconds. */
  readonly until: number | null
}

/** @throws when the content API does not answer soon: whoever asks has other ways */
export async function fetchFingerprint(client: SanityClient, now: Date): Promise<ContentFingerprint> {
  const impatient = client.withConfig({ maxRetries: 0, timeout: 10_000, perspective: 'published' })
  const [revisions, deadlines] = await Promise.all([
    impatient.fetch(CONTENT_REVISIONS_QUERY),
    impatient.fetch(VISIBILITY_DEADLINES_QUERY, { since: dutchMoment(now) }),
  ])
  const hash = createHash('sha256')
  for (const line of revisions.map(({ _id, _rev }) => `${_id} ${_rev}\n`).toSorted()) hash.update(line)
  const next = Math.min(...deadlinesOf(deadlines).filter((at) => at > now.getTime()))
  return { fingerprint: hash.digest('base64url'), until: Number.isFinite(next) ? next : null }
}
