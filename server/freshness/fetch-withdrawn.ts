import type { SanityClient } from '@sanity/client'
import { readersParams } from '../../lib/consent/readers-params.ts'
import { withdrawnContent, type WithdrawnContent } from '../../lib/consent/withdrawn-content.ts'
import { WITHDRAWN_QUERY } from '../../sanity/queries/private/withdrawn.ts'

/**
 * Asks what is withdrawn. On its own and not with the pages, since it must hold when no page can be rendered.
 * @param toKeep for an archive, in which whatever consent does not include archives counts as withdrawn
 */
export async function fetchWithdrawn(client: SanityClient, now: Date, toKeep = false): Promise<WithdrawnContent> {
  const params = { ...readersParams(now, false, toKeep) }
  return withdrawnContent(await client.fetch(WITHDRAWN_QUERY, params, { perspective: 'published' }))
}
